/*
 * CSV as Dutch spreadsheets open it by double-clicking: ';' between cells, UTF-8 with a byte
 * order mark, CRLF, dates dd-mm-jjjj, a decimal comma, Ja/Nee, labels of choices. Columns
 * without a label are left out.
 *
 * A text that a spreadsheet would take for a formula (it starts with = + - @ or a control
 * character) gets an apostrophe in front: what someone typed as a name must never run on a
 * colleague's computer.
 */
#ifndef VIEW_CSV_H
#define VIEW_CSV_H

#include "base/buf.h"
#include "base/token.h"
#include "view/row_set.h"

void csv_rows(struct buf *out, const struct token_key *tokens, struct row_set set);

#endif
