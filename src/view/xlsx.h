/*
 * A workbook (Office Open XML, ECMA-376) of one sheet, made in memory: nothing personal touches
 * a disk. Texts are texts and can never be formulas; dates are dates; the bold first row stays
 * in sight when scrolling. Columns without a label are left out.
 *
 * Made with libzip and not with libxlsxwriter: version 1.1.4 of Debian 12 can only write files,
 * by way of temporary files in /tmp.
 */
#ifndef VIEW_XLSX_H
#define VIEW_XLSX_H

#include "base/buf.h"
#include "base/token.h"
#include "view/row_set.h"

/*
 * `title` names the sheet (31 characters at most; what Excel does not take in a name is left
 * out). 0, or ERR_GEHEUGEN, or ERR_TE_GROOT when `out` or the sheet (XLSX_SHEET_MAX) is full.
 * Takes milliseconds: for the slow pool.
 */
#define XLSX_SHEET_MAX ((size_t)256 * 1024 * 1024)
MUST_USE int xlsx_rows(struct buf *out, const struct token_key *tokens, const char *title,
		       struct row_set set);

#endif
