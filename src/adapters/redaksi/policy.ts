/** Whatever a page of the editor may load, send and stand in: itself. @param style where its styles come from */
export const policy = (style = "'self'"): string =>
  [
    ...["default-src 'none'", "script-src 'self'", `style-src ${style}`, "img-src 'self' blob: data:"],
    ...["font-src 'self'", "connect-src 'self'", "form-action 'self'", "frame-src 'self'"],
    ...["frame-ancestors 'none'", "base-uri 'none'"],
  ].join('; ')
