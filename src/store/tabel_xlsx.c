/*
 * An XLSX workbook: which part is the workbook, which sheets it has, the shared texts, and which
 * cell styles show a number as a date.
 */
#include "store/tabel_xlsx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLADEN_MAX 255
#define GEDEELD_MAX 1000000
#define STIJL_MAX 65536
#define DEEL_NAAM_MAX 256

/* ---- relations: which part is meant by an id or a type ---- */

struct relatie_zoek {
	const char *id;   /* NULL: any */
	const char *type; /* the end of the type's URI */
	const char *map;  /* of the part that has the relations: "xl/" */
	char part[DEEL_NAAM_MAX];
};

static bool ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);

	return n >= m && strcmp(text + n - m, end) == 0;
}

/* The name of the part that `target` means; empty when it leads out of the archive. */
static void resolve(struct relatie_zoek *z, const char *target)
{
	const char *map = *target == '/' ? "" : z->map;

	target += *target == '/';
	if (strstr(target, "..") || strpbrk(target, "\\:"))
		return;
	if (snprintf(z->part, sizeof z->part, "%s%s", map, target) >= (int)sizeof z->part)
		*z->part = '\0';
}

static void on_relation(void *arg, const char *element, const char **attributes)
{
	struct relatie_zoek *z = arg;
	const char *id = attribute_find(attributes, "Id"),
		   *type = attribute_find(attributes, "Type");
	const char *target = attribute_find(attributes, "Target");
	const char *mode = attribute_find(attributes, "TargetMode");

	if (*z->part || strcmp(element, "Relationship") != 0 || !type || !target)
		return;
	if (mode && strcmp(mode, "External") == 0)
		return;
	if (ends_with(type, z->type) && (!z->id || (id && strcmp(id, z->id) == 0)))
		resolve(z, target);
}

/*
 * The part that `part` calls by this id and type, in `ret`; "" when there is none. `part` "" is
 * the archive itself.
 */
static void relatie_find(struct pakket *p, const char *part, const char *id, const char *type,
			 char ret[DEEL_NAAM_MAX])
{
	const char *slash = strrchr(part, '/');
	size_t n = slash ? (size_t)(slash - part) + 1 : 0;
	struct relatie_zoek z = {.id = id, .type = type};
	char map[DEEL_NAAM_MAX], rels[DEEL_NAAM_MAX + 16];

	snprintf(map, sizeof map, "%.*s", (int)n, part);
	snprintf(rels, sizeof rels, "%s_rels/%s.rels", map, part + n);
	z.map = map;
	pakket_parse(p, rels, &(struct onderdeel_lezer){.open = on_relation, .arg = &z});
	memcpy(ret, z.part, sizeof z.part);
}

/* ---- the workbook ---- */

struct blad {
	const char *naam;
	const char *id;
};

struct bladen_lezer {
	struct werkmap *werkmap;
	struct blad bladen[BLADEN_MAX];
	size_t n;
};

static void on_workbook(void *arg, const char *element, const char **attributes)
{
	struct bladen_lezer *l = arg;
	struct bouw *b = l->werkmap->bouw;
	const char *state = attribute_find(attributes, "state");
	const char *naam = attribute_find(attributes, "name"),
		   *id = attribute_find(attributes, "id");
	const char *stelsel = attribute_find(attributes, "date1904");

	if (strcmp(element, "workbookPr") == 0)
		l->werkmap->stelsel1904 =
		    stelsel && strcmp(stelsel, "0") != 0 && strcmp(stelsel, "false") != 0;
	if (strcmp(element, "sheet") != 0 || !naam || !id || l->n == BLADEN_MAX)
		return;
	if (state && strcmp(state, "visible") != 0)
		return;
	l->bladen[l->n].naam = bouw_tekst(b, naam, strlen(naam));
	l->bladen[l->n++].id = bouw_tekst(b, id, strlen(id));
}

/* ---- shared texts ---- */

struct gedeeld_lezer {
	struct werkmap *werkmap;
	size_t size;
	bool in_si;
	struct tekst_lezer tekst;
};

static void on_shared_open(void *arg, const char *element, const char **attributes)
{
	struct gedeeld_lezer *l = arg;

	(void)attributes;
	if (l->in_si) {
		tekst_lezer_open(&l->tekst, element);
	} else if (strcmp(element, "si") == 0) {
		l->in_si = true;
		tekst_lezer_start(&l->tekst);
	}
}

static void on_shared_text(void *arg, const char *text, int len)
{
	struct gedeeld_lezer *l = arg;

	if (l->in_si)
		tekst_lezer_add(&l->tekst, text, len);
}

static bool shared_grow(struct gedeeld_lezer *l)
{
	struct werkmap *w = l->werkmap;
	size_t size = l->size ? 2 * l->size : 1024;
	const char **list;

	if (w->n_gedeeld < l->size)
		return true;
	if (w->n_gedeeld >= GEDEELD_MAX) {
		bouw_stop(
		    w->bouw, ERR_TE_GROOT,
		    "Er staan te veel verschillende teksten in dit bestand. Deel de lijst op.");
		return false;
	}
	list = realloc(w->gedeeld, size * sizeof *list);
	if (!list) {
		bouw_stop(w->bouw, ERR_GEHEUGEN, "%s", err_sentence(ERR_GEHEUGEN));
		return false;
	}
	w->gedeeld = list;
	l->size = size;
	return true;
}

static void on_shared_close(void *arg, const char *element)
{
	struct gedeeld_lezer *l = arg;

	if (!l->in_si)
		return;
	if (l->tekst.negeer || strcmp(element, "si") != 0) {
		tekst_lezer_end(&l->tekst, element);
		return;
	}
	l->in_si = false;
	if (shared_grow(l))
		l->werkmap->gedeeld[l->werkmap->n_gedeeld++] =
		    tekst_lezer_tekst(&l->tekst, l->werkmap->bouw);
}

/* ---- styles ---- */

struct stijl_lezer {
	struct werkmap *werkmap;
	uint8_t *vorm; /* per format number that the workbook defines: 1 + enum getal_vorm */
	bool in_cell_xfs;
};

static void format_add(struct stijl_lezer *l, const char **attributes)
{
	const char *id = attribute_find(attributes, "numFmtId"),
		   *code = attribute_find(attributes, "formatCode");
	unsigned long nummer = id ? strtoul(id, NULL, 10) : STIJL_MAX;

	if (code && nummer < STIJL_MAX)
		l->vorm[nummer] = (uint8_t)(1 + getal_vorm_parse(code));
}

static void style_add(struct stijl_lezer *l, const char **attributes)
{
	struct werkmap *w = l->werkmap;
	const char *id = attribute_find(attributes, "numFmtId");
	unsigned long nummer = id ? strtoul(id, NULL, 10) : 0;

	if (w->n_stijl == STIJL_MAX)
		return;
	if (nummer >= STIJL_MAX)
		nummer = 0;
	w->stijl[w->n_stijl++] = l->vorm[nummer] ? (uint8_t)(l->vorm[nummer] - 1)
						 : (uint8_t)getal_vorm_find((unsigned)nummer);
}

static void on_style_open(void *arg, const char *element, const char **attributes)
{
	struct stijl_lezer *l = arg;

	if (strcmp(element, "cellXfs") == 0)
		l->in_cell_xfs = true;
	else if (strcmp(element, "numFmt") == 0)
		format_add(l, attributes);
	else if (l->in_cell_xfs && strcmp(element, "xf") == 0)
		style_add(l, attributes);
}

static void on_style_close(void *arg, const char *element)
{
	struct stijl_lezer *l = arg;

	if (strcmp(element, "cellXfs") == 0)
		l->in_cell_xfs = false;
}

static void styles_load(struct pakket *p, struct werkmap *w, const char *part)
{
	struct stijl_lezer l = {.werkmap = w, .vorm = bouw_alloc(w->bouw, STIJL_MAX)};

	w->stijl = bouw_alloc(w->bouw, STIJL_MAX);
	if (l.vorm && w->stijl)
		pakket_parse(p, part,
			     &(struct onderdeel_lezer){on_style_open, NULL, on_style_close, &l});
}

/* ---- the whole ---- */

/* Zip archives that people take for an Excel list. */
static void refuse_other(struct pakket *p, struct bouw *b)
{
	if (pakket_has(p, "xl/workbook.bin"))
		bouw_stop(b, ERR_SOORT,
			  "Dit is een binair Excel-bestand (.xlsb). Bewaar de lijst als .xlsx.");
	else if (pakket_has(p, "content.xml"))
		bouw_stop(
		    b, ERR_SOORT,
		    "Dit is een bestand van LibreOffice (.ods). Bewaar de lijst als Excel-bestand "
		    "(.xlsx) of als CSV.");
	else if (pakket_has(p, "word/document.xml"))
		bouw_stop(
		    b, ERR_SOORT,
		    "Dit is een Word-bestand. Zet de lijst in Excel en bewaar hem als .xlsx.");
	else
		bouw_stop(
		    b, ERR_SOORT,
		    "Dit is een zip-bestand zonder Excel-lijst. Pak het uit en kies de lijst zelf.");
}

/*
 * The part of the sheet that was asked for, or of the first visible one that has cells (charts
 * can be sheets too).
 */
static void sheet_find(struct pakket *p, const char *workbook, const struct bladen_lezer *l,
		       char ret[DEEL_NAAM_MAX])
{
	struct bouw *b = l->werkmap->bouw;
	const char *wanted = b->opties->blad;

	*ret = '\0';
	for (size_t i = 0; i < l->n && !*ret; i++) {
		if (wanted && strcmp(wanted, l->bladen[i].naam) != 0)
			continue;
		relatie_find(p, workbook, l->bladen[i].id, "/worksheet", ret);
		b->tabel->blad = l->bladen[i].naam;
	}
	if (!*ret)
		bouw_stop(b, ERR_INVOER,
			  wanted ? "Het blad dat u koos staat niet in dit bestand."
				 : "In dit Excel-bestand staat geen blad met een lijst.");
}

static void sheet_names(struct bouw *b, const struct bladen_lezer *l)
{
	const char **names = bouw_alloc(b, (l->n + 1) * sizeof *names);

	for (size_t i = 0; names && i < l->n; i++)
		names[i] = l->bladen[i].naam;
	b->tabel->bladen = names;
	b->tabel->n_bladen = names ? l->n : 0;
}

static int workbook_parse(struct pakket *p, struct werkmap *w, const char *workbook)
{
	struct bouw *b = w->bouw;
	struct bladen_lezer *bladen = bouw_alloc(b, sizeof *bladen);
	struct gedeeld_lezer gedeeld = {.werkmap = w};
	char part[DEEL_NAAM_MAX];

	if (!bladen)
		return b->rc;
	bladen->werkmap = w;
	pakket_parse(p, workbook, &(struct onderdeel_lezer){.open = on_workbook, .arg = bladen});
	sheet_names(b, bladen);
	relatie_find(p, workbook, NULL, "/styles", part);
	styles_load(p, w, part);
	relatie_find(p, workbook, NULL, "/sharedStrings", part);
	pakket_parse(
	    p, part,
	    &(struct onderdeel_lezer){on_shared_open, on_shared_text, on_shared_close, &gedeeld});
	sheet_find(p, workbook, bladen, part);
	if (!b->rc && !pakket_has(p, part))
		bouw_stop(
		    b, ERR_INVOER,
		    "Het blad met de lijst ontbreekt in dit Excel-bestand. Bewaar het opnieuw in Excel.");
	tabel_blad_parse(p, part, w);
	return b->rc;
}

int tabel_xlsx_parse(struct bouw *b, const uint8_t *data, size_t len)
{
	struct werkmap w = {.bouw = b};
	struct pakket *p = pakket_open(b, data, len);
	char workbook[DEEL_NAAM_MAX];

	if (!p)
		return b->rc;
	b->tabel->soort = TABEL_XLSX;
	relatie_find(p, "", NULL, "/officeDocument", workbook);
	if (!ends_with(workbook, ".xml") || !pakket_has(p, workbook) ||
	    pakket_has(p, "word/document.xml"))
		refuse_other(p, b);
	else
		workbook_parse(p, &w, workbook);
	if (!b->rc)
		b->tabel->vorm =
		    arena_format(b->tabel->arena, "Excel, blad \"%s\"", b->tabel->blad);
	free(w.gedeeld);
	pakket_free(p);
	return b->rc;
}
