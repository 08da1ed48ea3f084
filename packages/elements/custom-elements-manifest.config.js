// What editors and frameworks know of the elements, made from their doc comments: the manifest, completions for VS Code
// and JetBrains, and types for JSX. Made by the build into `dist/`, so it is always that of the code beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist';

/** What browsers call of an element in a form; nobody else does. */
const CALLED_BY_BROWSERS = /^form\w+Callback$/;

/** `src/push-toggle/push-toggle.ts` is published as `dist/push-toggle/push-toggle.js`. */
function toPublishedPath(path) {
  return path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

/** Elements that are drawn without Lit name their defaults in `@property`; the analyzer knows of initial values alone. */
function namedDefaults() {
  return {
    name: 'named-defaults',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const owner = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
      for (const property of node.members.filter(ts.isPropertyDeclaration)) {
        const value = readDefault(ts, property);
        for (const one of findDescriptions(owner, property.name.getText())) one.default ??= value;
      }
    },
  };
}

/** What the manifest says of a property, and of its attribute. */
function findDescriptions({ members = [], attributes = [] }, property) {
  return [
    ...members.filter(({ name }) => name === property),
    ...attributes.filter((one) => one.fieldName === property),
  ];
}

/** `@property({ default: 'm' })` is `'m'`; a Boolean without one is `false`. */
function readDefault(ts, property) {
  const calls = (ts.getDecorators(property) ?? []).map(({ expression }) => expression).filter(ts.isCallExpression);
  const options = calls.find(({ expression }) => expression.getText() === 'property')?.arguments[0]?.properties ?? [];
  const find = (name) => options.find((option) => option.name?.getText() === name)?.initializer.getText();
  const isBoolean = find('type') === 'Boolean' && !property.initializer;
  return find('default') ?? (isBoolean ? 'false' : undefined);
}

/** Keeps the elements alone, with what their users may rely on, under the paths that are published. */
function publishedElements() {
  return {
    name: 'published-elements',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const classes = new Map(manifest.modules.flatMap((module) => module.declarations.map((one) => [one.name, one])));
      const isElement = (name) => Boolean(classes.get(name)?.tagName);
      for (const module of manifest.modules) {
        module.path = toPublishedPath(module.path);
        module.declarations = module.declarations
          .filter(({ name }) => isElement(name))
          .map((element) => describe(element, classes));
        module.exports = module.exports.filter(({ declaration }) => isElement(declaration?.name));
        for (const { declaration } of module.exports) {
          if (declaration.module) declaration.module = toPublishedPath(declaration.module);
        }
      }
      manifest.modules = manifest.modules.filter((module) => module.declarations.length + module.exports.length > 0);
      manifest.schemaVersion = '2.1.0';
    },
  };
}

/** The elements have hyphens between the words of an attribute; the analyzer does not know. */
function nameAttribute(property, attribute) {
  return attribute === property ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : attribute;
}

function describe(element, classes) {
  const members = element.members?.filter(isPublic);
  return {
    ...element,
    members: members?.map((member) => ({
      ...member,
      ...(member.attribute && { attribute: nameAttribute(member.name, member.attribute) }),
    })),
    attributes: element.attributes
      ?.map((attribute) => ({ ...attribute, name: nameAttribute(attribute.fieldName, attribute.name) }))
      // Every element on a page has these.
      .filter(({ name }) => name !== 'lang' && name !== 'dir'),
    events: element.events?.filter(isDocumented).map((event) => describeEvent(event, classes)),
  };
}

function isPublic({ name, privacy = 'public', static: isStatic, description, inheritedFrom }) {
  const isReachable = privacy === 'public' && !isStatic && !name.startsWith('#') && !CALLED_BY_BROWSERS.test(name);
  return isReachable && Boolean(description || !inheritedFrom);
}

/** The analyzer also guesses events from calls of `dispatchEvent`, but not their names. */
function isDocumented({ name, description }) {
  return Boolean(name && description);
}

/** `@fires push-show - {@link PushShowEvent}` stands for what is said at that class. */
function describeEvent(event, classes) {
  const [, name] = /^\{@link (\w+)\}/.exec(event.description) ?? [];
  const description = classes.get(name)?.description;
  return description ? { ...event, type: { text: name }, description } : event;
}

/** The generator of the JSX types names the classes of events, and imports those of elements alone. */
function importedEvents() {
  const file = `${outdir}/jsx.d.ts`;
  return {
    name: 'imported-events',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const events = modules.flatMap(({ declarations }) => declarations.flatMap((element) => element.events ?? []));
      const names = new Set(events.map(({ type }) => type?.text).filter((name) => name && name !== 'Event'));
      const types = readFileSync(file, 'utf8');
      writeFileSync(file, `import type { ${[...names].sort().join(', ')} } from './index.js';\n${types}`);
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/translations/**'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    namedDefaults(),
    publishedElements(),
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      globalTypePath: './index.js',
      stronglyTypedEvents: true,
      hideLogs: true,
    }),
    importedEvents(),
    cemValidatorPlugin({
      packageJsonPath: './package.json',
      rules: { manifest: { exportTypes: 'off' } },
    }),
  ],
};
