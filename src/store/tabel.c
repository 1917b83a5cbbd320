#include "store/tabel.h"

#include "store/tabel_bouw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KOP_MAX 120 /* bytes of a heading that are kept, and that can be a word we know */

/* ---- what kind of file it is ---- */

static bool starts_with(const uint8_t *data, size_t len, const char *mark, size_t n)
{
	return len >= n && memcmp(data, mark, n) == 0;
}

/*
 * Old Excel files and protected new ones share a container; the latter name their one stream in
 * UTF-16.
 */
static int refuse_ole(struct bouw *b, const uint8_t *data, size_t len)
{
	static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

	if (memmem(data, len, name, sizeof name))
		return bouw_stop(
		    b, ERR_SOORT,
		    "Dit bestand is beveiligd met een wachtwoord. Bewaar de lijst zonder "
		    "wachtwoord.");
	return bouw_stop(
	    b, ERR_SOORT,
	    "Dit is een oud Excel-bestand (.xls). Open het in Excel en bewaar het als .xlsx "
	    "of als CSV UTF-8.");
}

/* Files that are text, but no list. */
static int refuse_markup(struct bouw *b, const uint8_t *data, size_t len)
{
	static const struct {
		const char *start;
		const char *zin;
	} kinds[] = {
	    {"%PDF",
	     "Dit is een PDF-bestand. Vraag de lijst als Excel-bestand (.xlsx) of als CSV."},
	    {"{\\rtf", "Dit is een tekstdocument. Zet de lijst in Excel en bewaar hem als .xlsx."},
	    {"<",
	     "Dit is een webpagina of XML-bestand, ook als de naam op .xls eindigt. Open het in Excel en bewaar "
	     "het als .xlsx."},
	};

	if (starts_with(data, len, "\xef\xbb\xbf", 3)) {
		data += 3;
		len -= 3;
	}
	while (len && strchr(" \t\r\n", *data) && *data) {
		data++;
		len--;
	}
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (starts_with(data, len, kinds[i].start, strlen(kinds[i].start)))
			return bouw_stop(b, ERR_SOORT, "%s", kinds[i].zin);
	return 0;
}

static int parse_kind(struct bouw *b, const uint8_t *data, size_t len)
{
	if (len > TABEL_BYTES_MAX)
		return bouw_stop(b, ERR_TE_GROOT,
				 "Dit bestand is groter dan 20 MB. Deel de lijst op.");
	if (!len)
		return bouw_stop(b, ERR_INVOER, "Dit bestand is leeg.");
	if (starts_with(data, len, "PK\3\4", 4) || starts_with(data, len, "PK\5\6", 4))
		return tabel_xlsx_parse(b, data, len);
	if (starts_with(data, len, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
		return refuse_ole(b, data, len);
	if (refuse_markup(b, data, len))
		return b->rc;
	return tabel_csv_parse(b, data, len);
}

/* ---- the heading ---- */

static struct tabel_rij *row_at(const struct tabel *t, size_t index)
{
	return &t->blokken[index / TABEL_RIJ_BLOK][index % TABEL_RIJ_BLOK];
}

static size_t count_filled(const struct tabel_rij *rij)
{
	size_t n = 0;

	for (size_t i = 0; i < rij->n; i++)
		n += *rij->cel[i] != '\0';
	return n;
}

static size_t count_known(struct bouw *b, struct arena *scratch, const struct tabel_rij *rij)
{
	size_t n = 0;

	for (size_t i = 0; i < rij->n; i++)
		n += *rij->cel[i] && strlen(rij->cel[i]) < KOP_MAX &&
		     b->opties->is_kop(scratch, rij->cel[i]);
	arena_reset(scratch);
	return n;
}

/* The row with the most known headings; without any, the first of the fullest rows. */
static size_t find_heading(struct bouw *b, struct arena *scratch)
{
	size_t known = 0, filled = 0, best_known = 0, best_filled = 0;

	for (size_t i = 0; i < b->n_rijen && i < TABEL_KOP_ZOEK; i++) {
		const struct tabel_rij *rij = row_at(b->tabel, i);
		size_t k = b->opties->is_kop ? count_known(b, scratch, rij) : 0;
		size_t f = count_filled(rij);

		if (k > known) {
			known = k;
			best_known = i;
		}
		if (f > filled) {
			filled = f;
			best_filled = i;
		}
	}
	/* One word can be chance: a title "School". In a list of one column it has to do. */
	return known > 1 || (known && filled == 1) ? best_known : best_filled;
}

static bool is_taken(const char *const *kop, size_t n, const char *naam)
{
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(kop[i], naam) == 0)
			return true;
	return false;
}

/*
 * A name for column `kolom` that no column before it has: the first KOP_MAX bytes of `tekst`,
 * with a number if need be.
 */
static const char *heading_name(struct bouw *b, const char *const *kop, size_t kolom,
				const char *tekst)
{
	char begin[KOP_MAX + 1], naam[KOP_MAX + 20], letters[BOUW_LETTERS];
	size_t len = strnlen(tekst, KOP_MAX);

	while (len && ((unsigned char)tekst[len] & 0xc0) == 0x80)
		len--;
	if (len)
		snprintf(begin, sizeof begin, "%.*s", (int)len, tekst);
	else
		snprintf(begin, sizeof begin, "Kolom %s", bouw_letters(kolom, letters));
	snprintf(naam, sizeof naam, "%s", begin);
	for (int i = 2; is_taken(kop, kolom, naam); i++)
		snprintf(naam, sizeof naam, "%s (%d)", begin, i);
	return arena_text(b->tabel->arena, naam);
}

static void make_heading(struct bouw *b, const struct tabel_rij *rij, size_t n)
{
	struct tabel *t = b->tabel;
	const char **kop = bouw_alloc(b, n * sizeof *kop);

	/* At most a hundred short texts: their room was set apart with the table's own. */
	for (size_t i = 0; kop && i < n; i++)
		kop[i] = heading_name(b, kop, i, i < rij->n ? rij->cel[i] : "");
	t->kop = kop;
	t->n_kolommen = kop ? n : 0;
}

/*
 * More cells than headings: in CSV the row is broken, in a spreadsheet somebody wrote beside the
 * list.
 */
static size_t count_columns(struct bouw *b, size_t kop, size_t n)
{
	struct tabel *t = b->tabel;
	size_t width = row_at(t, kop)->n;

	for (size_t i = kop + 1; i < n; i++) {
		const struct tabel_rij *rij = row_at(t, i);

		if (t->soort == TABEL_XLSX && rij->n > width)
			width = rij->n;
		else if (rij->n > width)
			bouw_fout(
			    b, rij->nummer, TABEL_GEEN_KOLOM,
			    "deze rij heeft %u cellen en de kopregel %zu. Zet een tekst met een komma of "
			    "puntkomma erin tussen aanhalingstekens.",
			    rij->n, width);
	}
	return width;
}

static void set_heading(struct bouw *b)
{
	struct tabel *t = b->tabel;
	struct arena *scratch = arena_open((size_t)4 * 1024 * 1024);
	size_t kop;

	if (!scratch) {
		bouw_stop(b, ERR_GEHEUGEN, "%s", err_sentence(ERR_GEHEUGEN));
		return;
	}
	kop = find_heading(b, scratch);
	arena_free(scratch);
	t->kop_rij = row_at(t, kop)->nummer;
	t->eerste = kop + 1;
	t->n_rijen = b->n_rijen - t->eerste;
	if (t->n_rijen > TABEL_RIJEN_MAX)
		bouw_stop(
		    b, ERR_TE_GROOT,
		    "Deze lijst heeft meer dan 50.000 rijen. Deel hem op in kleinere lijsten.");
	make_heading(b, row_at(t, kop), count_columns(b, kop, b->n_rijen));
}

/* ---- the whole ---- */

static struct tabel *tabel_open(size_t cap)
{
	/*
	 * A quarter more than the readers may take: ends of blocks, the heading's names, the
	 * sentence of a refusal.
	 */
	struct arena *a = arena_open(cap + cap / 4 + (size_t)1024 * 1024);
	struct tabel *t;

	if (!a)
		return NULL;
	t = arena_alloc(a, sizeof *t);
	t->arena = a;
	t->vorm = "";
	t->fouten = arena_array(a, TABEL_FOUTEN_MAX, sizeof *t->fouten);
	return t;
}

static int compare_fouten(const void *left, const void *right)
{
	const struct tabel_fout *a = left, *b = right;

	if (a->rij != b->rij)
		return a->rij < b->rij ? -1 : 1;
	return (a->kolom > b->kolom) - (a->kolom < b->kolom);
}

int tabel_parse(const struct tabel_opties *opties, const void *data, size_t len, struct tabel **ret)
{
	size_t cap = opties->geheugen ? opties->geheugen : TABEL_GEHEUGEN_MAX;
	struct tabel *t = tabel_open(cap);
	struct bouw b = {.tabel = t, .opties = opties, .left = cap};

	*ret = t;
	if (!t)
		return ERR_GEHEUGEN;
	parse_kind(&b, data, len);
	if (!b.rc && !b.n_rijen)
		bouw_stop(&b, ERR_INVOER, "In dit bestand staat geen lijst.");
	if (!b.rc)
		set_heading(&b);
	if (!b.rc && !t->n_rijen)
		bouw_stop(&b, ERR_INVOER,
			  "In dit bestand staat alleen een kopregel en geen enkele rij.");
	if (b.rc)
		t->n_rijen = t->n_kolommen = 0;
	qsort(t->fouten, t->n_fouten, sizeof *t->fouten, compare_fouten);
	return b.rc;
}

void tabel_free(struct tabel *t)
{
	if (t)
		arena_free(t->arena);
}

const char *tabel_cel(const struct tabel *t, size_t rij, size_t kolom)
{
	const struct tabel_rij *r;

	if (rij >= t->n_rijen || kolom >= t->n_kolommen)
		return "";
	r = row_at(t, t->eerste + rij);
	return kolom < r->n ? r->cel[kolom] : "";
}

size_t tabel_rij_nummer(const struct tabel *t, size_t rij)
{
	return rij < t->n_rijen ? row_at(t, t->eerste + rij)->nummer : 0;
}

void tabel_kolom_end(struct tabel *t, size_t kolom)
{
	for (size_t i = 0; i < t->n_rijen; i++) {
		struct tabel_rij *r = row_at(t, t->eerste + i);

		if (kolom < r->n)
			r->cel[kolom] = "";
	}
}
