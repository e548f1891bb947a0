import { InputError } from '@backstage/errors';
import { Limits } from '../limits';
import { DocsWarning } from '../warnings';
import { extensionName, knownExtensions } from './knownExtensions';
import {
  quietKeys,
  quietPlugins,
  refusedKeys,
  usedKeys,
  usedPlugins,
} from './knownKeys';
import { parseYaml } from './parseYaml';
import { SourceTree } from './SourceTree';
import { ExtensionOptions } from './types';
import { isMap, listOf, namedOptions, textOf, YamlMap } from './values';

const FILE_NAMES = ['mkdocs.yaml', 'mkdocs.yml'];

/** One mkdocs.yml, read and checked. */
export class MkdocsConfig {
  private constructor(
    /** Path from the repository root, for messages. */
    readonly file: string,
    private readonly text: string,
    private readonly values: YamlMap,
  ) {}

  /** Reads `name`, or whichever of the two usual names there is. */
  static async read(options: {
    tree: SourceTree;
    name?: string;
    limits: Limits;
    warn: (warning: DocsWarning) => void;
  }): Promise<MkdocsConfig | undefined> {
    const { tree, limits, warn } = options;
    const candidates = options.name ? [options.name] : FILE_NAMES;
    for (const name of candidates) {
      if (!(await tree.hasFile(name))) continue;
      const file = tree.labelOf(name);
      const text = await tree.readText(name, limits.configBytes);
      const { value, warnings } = parseYaml(text, file);
      warnings.forEach(warn);
      if (value !== null && value !== undefined && !isMap(value)) {
        throw new InputError(
          `${file}: expected keys such as "site_name: ..." at the top`,
        );
      }
      const config = new MkdocsConfig(file, text, isMap(value) ? value : {});
      config.check(warn);
      return config;
    }
    return undefined;
  }

  static empty(): MkdocsConfig {
    return new MkdocsConfig('mkdocs.yml', '', {});
  }

  get siteName(): string | undefined {
    return textOf(this.values.site_name);
  }

  get description(): string | undefined {
    return textOf(this.values.site_description);
  }

  get docsDir(): string {
    return textOf(this.values.docs_dir) ?? 'docs';
  }

  get nav(): unknown[] {
    return listOf(this.values.nav);
  }

  get repoUrl(): string | undefined {
    return textOf(this.values.repo_url);
  }

  get editUri(): string | undefined {
    return textOf(this.values.edit_uri);
  }

  get editUriTemplate(): string | undefined {
    return textOf(this.values.edit_uri_template);
  }

  get plugins(): Map<string, YamlMap> {
    return namedOptions(this.values.plugins);
  }

  /** Patterns of files that are no part of the site, one a line as in a .gitignore. */
  get excludedDocs(): string[] {
    return (textOf(this.values.exclude_docs) ?? '')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line && !line.startsWith('#'));
  }

  get extensions(): Map<string, ExtensionOptions> {
    const found = new Map<string, ExtensionOptions>();
    for (const [name, options] of namedOptions(
      this.values.markdown_extensions,
    )) {
      found.set(extensionName(name), options);
    }
    return found;
  }

  /** Line of the first mention, so that a message can point at it. */
  lineOf(mention: string): number | undefined {
    const at = this.text.indexOf(mention);
    return at < 0 ? undefined : this.text.slice(0, at).split('\n').length;
  }

  private check(warn: (warning: DocsWarning) => void): void {
    const say = (mention: string, message: string) =>
      warn({ file: this.file, line: this.lineOf(mention), message });

    for (const key of Object.keys(this.values)) {
      const refused = refusedKeys.get(key);
      if (refused) say(`${key}:`, refused);
      else if (!usedKeys.has(key) && !quietKeys.has(key)) {
        if (key === 'use_directory_urls') {
          if (this.values[key] === false)
            say(
              key,
              'use_directory_urls: false has no effect, pages are folders with an index.html',
            );
        } else
          say(`${key}:`, `the key "${key}" is not known and has no effect`);
      }
    }
    for (const name of this.plugins.keys()) {
      if (!usedPlugins.has(name) && !quietPlugins.has(name)) {
        say(name, `the plugin "${name}" is not known and has no effect`);
      }
    }
    for (const [name, options] of this.extensions) {
      const known = knownExtensions.get(name);
      if (!known)
        say(
          name,
          `the markdown extension "${name}" is not known and has no effect`,
        );
      else {
        for (const option of Object.keys(options)) {
          if (!known.includes(option))
            say(
              option,
              `the option "${option}" of "${name}" is not known and has no effect`,
            );
        }
      }
    }
  }
}
