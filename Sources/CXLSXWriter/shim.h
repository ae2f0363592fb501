#pragma once
#include <xlsxwriter.h>

// Versions of the library differ in which members of its structures are `const`, which Swift tells apart and C does not.

/// A new workbook at a path. `is_large` writes rows as they come, which then must rise; `is_huge` lets the file pass 4 GiB.
static inline lxw_workbook *merilo_xlsx_open(const char *path, int is_large, int is_huge) {
  lxw_workbook_options options = {.constant_memory = (uint8_t)is_large, .tmpdir = 0, .use_zip64 = (uint8_t)is_huge};
  return workbook_new_opt(path, &options);
}

/// The title, where there is one, and the second at which the workbook says it was made.
static inline lxw_error merilo_xlsx_describe(lxw_workbook *book, const char *title, time_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.created = created;
  return workbook_set_properties(book, &properties);
}

/// A day in a cell.
static inline lxw_error merilo_xlsx_day(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, int year, int month, int day, lxw_format *format) {
  lxw_datetime moment = {.year = year, .month = month, .day = day};
  return worksheet_write_datetime(sheet, row, column, &moment, format);
}

/// A comment on a cell, in a box of so many pixels.
static inline lxw_error merilo_xlsx_comment(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, const char *author, uint16_t width,
    uint16_t height) {
  lxw_comment_options options = {0};
  options.author = (char *)author;
  options.width = width;
  options.height = height;
  return worksheet_write_comment_opt(sheet, row, column, text, &options);
}

/// What cells of a column take: what `formula` refers to, else one of `values` (ended by a null), else anything. What
/// is not among the choices is asked about and may stay. A hint is shown where the cell is chosen.
static inline lxw_error merilo_xlsx_choices(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, const char *formula, const char **values,
    const char *title, const char *hint) {
  lxw_data_validation validation = {0};
  validation.validate = formula  ? LXW_VALIDATION_TYPE_LIST_FORMULA
                        : values ? LXW_VALIDATION_TYPE_LIST
                                 : LXW_VALIDATION_TYPE_ANY;
  validation.value_formula = (char *)formula;
  validation.value_list = (char **)values;
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.input_title = (char *)title;
  validation.input_message = (char *)hint;
  return worksheet_data_validation_range(sheet, first, column, last, column, &validation);
}
