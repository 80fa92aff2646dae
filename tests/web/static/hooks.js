// The modules of a page that is opened for one test are its own: those that a module imports carry on its address's query.

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const query = context.parentURL ? new URL(context.parentURL).search : "";
  return query && specifier.startsWith("./") ? { ...found, url: found.url + query } : found;
}
