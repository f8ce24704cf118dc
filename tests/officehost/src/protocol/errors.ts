/** An error that the add-in sees as OfficeExtension.Error with this `code` and `message`. */
export class ApiError extends Error {
  readonly code: string;
  readonly httpStatusCode: number;
  /** "Class.member": where it happened, as Office names it. */
  location: string | undefined;

  constructor(code: string, message: string, httpStatusCode = 400, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiError';
    this.code = code;
    this.httpStatusCode = httpStatusCode;
  }

  at(location: string): this {
    this.location ??= location;
    return this;
  }
}

const because = (why: string | undefined) => (why ? ` (${why})` : '');

// One place to change a code when it has been checked against the real product.
export const errors = {
  itemNotFound: (what?: string) =>
    new ApiError('ItemNotFound', `The requested resource doesn't exist${because(what)}.`, 404),
  itemAlreadyExists: (what?: string) =>
    new ApiError('ItemAlreadyExists', `The resource being created already exists${because(what)}.`, 409),
  invalidArgument: (why?: string) =>
    new ApiError('InvalidArgument', `The argument is invalid or missing or has an incorrect format${because(why)}.`),
  invalidReference: (why?: string) =>
    new ApiError('InvalidReference', `This reference is not valid for the current operation${because(why)}.`),
  invalidOperation: (why?: string) =>
    new ApiError('InvalidOperation', `The operation attempted is invalid on the object${because(why)}.`),
  insertDeleteConflict: (why: string) =>
    new ApiError(
      'InsertDeleteConflict',
      `The insert or delete operation attempted resulted in a conflict${because(why)}.`,
      409,
    ),
  unsupportedFeature: (what: string) =>
    new ApiError('UnsupportedFeature', `The file holds something that can't be inserted here (${what}).`),
  apiNotFound: (api: string) =>
    new ApiError('ApiNotFound', `The API you are trying to use could not be found (${api}).`, 404),
  generalException: (why?: string, cause?: unknown) =>
    new ApiError('GeneralException', `There was an internal error while processing the request${because(why)}.`, 500, {
      cause,
    }),
  slideNotFound: (id: string) => new ApiError('SlideNotFound', `Slide not found (${id}).`, 404),
};

/** For use in expressions: `found ?? fail(errors.itemNotFound(key))`. */
export function fail(error: Error): never {
  throw error;
}
