/** Applies decorators of methods to the method that a decorated parameter belongs to. */
export const onMethod =
  (...decorators: readonly MethodDecorator[]): ParameterDecorator =>
  (target, key) => {
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && method) decorators.forEach((decorate) => decorate(target, key, method));
  };
