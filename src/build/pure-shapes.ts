/**
 * Vite plugin: d3-shape and d3-array make some of their functions by calls as they load (curves with a tension, shuffles) or
 * by what they write onto others (the methods of a curve), which a bundler must take for more than that. Told that they are no more, it leaves out those that nobody uses.
 */
import type { Plugin } from "vite";

export function pureShapes(): Plugin {
  return {
    name: "pure-shapes",
    transform: {
      filter: { id: /[\\/]d3-(shape|array)[\\/]dist[\\/]/ },
      handler: (code) => ({
        code: code
          .replace(/^((?:const|var) \w+ = )(?=\(function custom|\w+\()/gm, "$1/* @__PURE__ */ ")
          .replace(
            /^function (\w+)\([^)]*\) \{\n(?:(?!^\}).*\n)*\}\n\n\1\.prototype = \{\n(?:(?!^\};).*\n)*\};$/gm,
            (made, name) => `const ${name} = /* @__PURE__ */ (() => {\n${made}\nreturn ${name};\n})();`,
          ),
        map: null,
      }),
    },
  };
}
