/**
 * Forbids calls whose number of arguments depends on data: `push(...list)`, `Math.max(...list)`, `apply(self, list)`.
 * The arguments of a call lie on the stack, so that a list of some hundred thousand ends the thread it runs in.
 */

const MESSAGE =
  'A list of any length as arguments runs over the stack: use appendAll, insertAll, largest or smallest of shared/lists.ts.';

const rule = {
  meta: {
    type: /** @type {const} */ ('problem'),
    docs: { description: 'Forbids lists as the arguments of a call.' },
  },
  create(context) {
    const check = (node) => {
      const spread = node.arguments.find(({ type }) => type === 'SpreadElement');
      if (spread !== undefined) context.report({ node: spread, message: MESSAGE });
      else if (isApplied(node) && node.arguments.at(-1)?.type !== 'ArrayExpression')
        context.report({ node, message: MESSAGE });
    };
    return { CallExpression: check, NewExpression: check };
  },
};

/** `call.apply(self, list)`, `Reflect.apply(call, self, list)`, `Reflect.construct(type, list)`. */
function isApplied({ callee, arguments: given }) {
  if (callee.type !== 'MemberExpression') return false;
  const { object, property, computed } = callee;
  const name = computed ? property.value : property.name;
  const isReflect = object.type === 'Identifier' && object.name === 'Reflect';
  return isReflect ? name === 'apply' || name === 'construct' : name === 'apply' && given.length === 2;
}

export default { meta: { name: 'reader' }, rules: { 'no-spread-arguments': rule } };
