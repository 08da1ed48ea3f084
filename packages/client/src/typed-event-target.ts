type TypedListener<E extends Event> = ((event: E) => void) | { handleEvent(event: E): void };

/** An `EventTarget` whose listeners know the class of event they receive. */
export interface TypedEventTarget<Events extends { [Type in keyof Events]: Event }> extends EventTarget {
  addEventListener<Type extends keyof Events & string>(
    type: Type,
    listener: TypedListener<Events[Type]> | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  removeEventListener<Type extends keyof Events & string>(
    type: Type,
    listener: TypedListener<Events[Type]> | null,
    options?: EventListenerOptions | boolean,
  ): void;
}

/** `EventTarget` itself, retyped. The only cast events need; it costs no bytes. */
export const TypedEventTarget = EventTarget as unknown as {
  new <Events extends { [Type in keyof Events]: Event }>(): TypedEventTarget<Events>;
};
