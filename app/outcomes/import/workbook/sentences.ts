/** Why a workbook is not read, each in one sentence for the one who gave it. */
export const sentences = {
  damaged: "This workbook is damaged and cannot be read. Open it in a spreadsheet program, save it once more, and give that file.",
  locked: "This workbook is locked with a password. Save it without one, and give that file.",
  old: "This is an Excel workbook of the old kind (.xls). Save it as an Excel workbook (.xlsx) or as CSV, and give that file.",
  macros: "This workbook holds macros, which are not taken. Save it as an Excel workbook without macros (.xlsx), and give that file.",
  binary: "This is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV, and give that file.",
  openDocument: "This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV, and give that file.",
  other: "This is an archive and no Excel workbook. Give the table itself, as an Excel workbook (.xlsx) or as CSV.",
  bomb: "Unpacked, this workbook is far larger than a table of scores, so nothing of it was read. Save the sheet as CSV, and give that file.",
  many: "This workbook is made of more parts than a table of scores needs, so nothing of it was read. Save the sheet as CSV, and give that file.",
  texts: "This workbook holds more text than a table of scores has. Save the sheet of scores as CSV, and give that file.",
  empty: "No sheet of this workbook has anything in it.",
} as const;
