// The conversation between a host page and an add-in's frame: Microsoft.Office.Common.* and OSF.* in office.debug.js.

export const MessageType = { request: 0, response: 1 } as const;
export const ActionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseType = { forCalling: 0, forEventing: 1 } as const;
export const InvokeResult = { noError: 0, errorHandlingRequest: -2 } as const;
/** OSF.SerializerVersion.Browser: plain JSON. */
export const SERIALIZER = 1;
/** GenericEventRegistration.richApiMessageEventCategory. */
export const RICH_API_EVENT = 65536;

/** OSF.DDA.MethodDispId. */
export const Method = {
  getSelectedData: 64,
  setSelectedData: 65,
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  goToById: 82,
  getActiveView: 83,
  getFileProperties: 86,
  executeRichApi: 93,
  commandCompleted: 94,
  createDocument: 105,
  messageParent: 144,
  sendMessage: 145,
} as const;

/** OSF.DDA.ErrorCodeManager.errorCodes. */
export const OfficeCode = {
  success: 0,
  coercionTypeNotSupported: 1000,
  fileTypeNotSupported: 1009,
  internalError: 5001,
  operationNotSupported: 5000,
  invalidParameter: 5010,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  cannotNavigateTo: 7001,
  memoryFileLimit: 11000,
  dialogIsOpen: 12007,
} as const;

/** Office.FileType on the wire. */
export const FileType = { text: 0, compressed: 1, pdf: 2 } as const;

export interface HostRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** A Common API call: numbered arguments, and named ones in an object of the method's own. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly [name: string]: unknown;
}

/** A Common API failure, by its number. */
export class OfficeError extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`Office error ${code}`);
    this.code = code;
  }
}
