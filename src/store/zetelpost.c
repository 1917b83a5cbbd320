#include "store/zetelpost.h"

#include "store/postbericht.h"

const struct column zetelpost_columns[ZETELPOST_COLUMNS] = {
    COLUMN_ID(struct zetelpost_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN_KEUZE(struct zetelpost_row, soort, postsoorten, "Mail", 0),
    COLUMN_KEUZE(struct zetelpost_row, toestand, postbericht_toestanden, "Stand", 0),
    COLUMN_KEUZE(struct zetelpost_row, fout, postfouten, "Waarom", 0),
    COLUMN(struct zetelpost_row, op, MOMENT, "Wanneer", 0),
};
QUERY(zetelpost_of_scan, "SELECT zetel_id, postsoort AS soort, toestand, fout, op FROM zetelpost "
			 "WHERE scan_id = $1 ORDER BY id LIMIT 48");
QUERY(zetellink_now, "SELECT id FROM zetellink WHERE zetel_id = $1");

int zetelpost_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &zetelpost_of_scan, ARGS(scan), zetelpost_columns, ZETELPOST_COLUMNS,
		       sizeof(struct zetelpost_row), ZETELPOST_MAX, ret);
}

int zetelpost_create(const struct handeling *h, zetel_id zetel, int soort)
{
	int64_t link;
	int rc = db_number(h->db, &zetellink_now, ARGS(zetel), &link);

	return rc ? rc
		  : postbericht_create_over(
			h->db,
			&(struct postbericht_nieuw){.soort = soort, .over = link, .aantal = 1},
			h->nu);
}

static const struct column brief_columns[] = {
    COLUMN(struct zetelbrief_row, regio, TEXT, NULL, 0),
    COLUMN(struct zetelbrief_row, uitnodiging, TEXT, NULL, 0),
    COLUMN(struct zetelbrief_row, sessie1_datum, DATUM, NULL, 0),
    COLUMN(struct zetelbrief_row, sessie1_waar, TEXT, NULL, 0),
    COLUMN(struct zetelbrief_row, initiatiefnemer, TEXT, NULL, 0),
};
QUERY(brief_find, "SELECT regio, uitnodiging, sessie1_datum, sessie1_waar, initiatiefnemer "
		  "FROM zetelpost_te_doen WHERE id = $1");

int zetelbrief_load(struct db *db, struct arena *a, postbericht_id id, struct zetelbrief_row *ret)
{
	return db_row(db, a, &brief_find, ARGS(id), brief_columns, COUNT(brief_columns), ret);
}
