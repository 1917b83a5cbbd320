/*
 * Files for the tests of lists: read from test/data, made as archives in memory, made by
 * libxlsxwriter.
 */
#ifndef TEST_UNIT_LIJST_BESTAND_H
#define TEST_UNIT_LIJST_BESTAND_H

#include <stddef.h>
#include <stdint.h>

struct bestand {
	uint8_t *data; /* of malloc */
	size_t len;
};

/* test/data/lijsten/NAAM; stops the test when it is not there. */
struct bestand bestand_load(const char *naam);
void bestand_free(struct bestand *b);

struct deel {
	const char *naam;
	const char *tekst;
	size_t len; /* 0: strlen(tekst) */
};
#define DELEN_MAX 16
/*
 * A zip archive of these parts; ends at the first without a name. `wachtwoord` NULL: not
 * encrypted.
 */
struct bestand zip_make(const struct deel *delen, const char *wachtwoord);

/*
 * A workbook around this <sheetData>…</sheetData> (or whatever stands for the sheet), with these
 * <si>…</si> as shared texts (NULL: none) and "dd-mm-yyyy" as style 1, "0.00" as style 2, a time
 * as style 3.
 */
struct bestand xlsx_make(const char *blad, const char *gedeeld);
/* The same where one part is replaced or added; a NULL text leaves the part out. */
struct bestand xlsx_make_with(const char *blad, const struct deel *anders);

#endif
