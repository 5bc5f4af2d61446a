/** `Intl` formatters made once for each locale and set of options: making one costs fifty times its use. */
export const numberFormat = remembered((locale, options: Intl.NumberFormatOptions) => {
  return new Intl.NumberFormat(locale, options);
});

export const dateFormat = remembered((locale, options: Intl.DateTimeFormatOptions) => {
  return new Intl.DateTimeFormat(locale, options);
});

/** Few at any time: they differ by language, currency, time zone and what the code asks for. */
function remembered<Options extends object, Formatter>(
  make: (locale: string, options: Options) => Formatter,
) {
  const made = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    let formatter = made.get(key);
    if (formatter === undefined) {
      formatter = make(locale, options);
      made.set(key, formatter);
    }
    return formatter;
  };
}
