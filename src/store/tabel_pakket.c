#include "store/tabel_pakket.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define STUK 65536
#define DELEN_MAX 1000
#define DIEPTE_MAX 64
/* Pieces in a row without an element or text: one token of 1 MB is no cell. */
#define STIL_MAX 16
/*
 * Unpacked bytes that are always fine, and how many more per byte of the file. Real lists stay
 * under 20.
 */
#define UITGEPAKT_VRIJ ((uint64_t)4 * 1024 * 1024)
#define UITGEPAKT_FACTOR 40
#define UITGEPAKT_MAX ((uint64_t)256 * 1024 * 1024)
/*
 * Elements that are always fine, besides one per byte of the file. Real lists have one per two
 * bytes.
 */
#define ELEMENTEN_VRIJ 500000

struct pakket {
	struct bouw *bouw;
	zip_t *zip;
	uint64_t left;      /* bytes that may still be unpacked */
	uint64_t elementen; /* that may still come */
};

#define BESCHADIGD                                                                                 \
	"Dit Excel-bestand is beschadigd. Open het in Excel, bewaar het opnieuw en probeer het dan nog eens."
#define VERDACHT                                                                                   \
	"Dit bestand is geen gewone Excel-lijst en is daarom niet gelezen. Bewaar de lijst opnieuw in Excel."

/* `n` bytes, the lowest first. */
static uint64_t little_endian(const uint8_t *at, int n)
{
	uint64_t value = 0;

	while (n--)
		value = value << 8 | at[n];
	return value;
}

/*
 * The number of entries by the 64-bit end record that the locator just before `end` points at; 0
 * without one.
 */
static uint64_t count_parts64(const uint8_t *data, size_t len, const uint8_t *end)
{
	const uint8_t *locator = end - 20;
	uint64_t at;

	if (end - data < 20 || memcmp(locator, "PK\6\7", 4) != 0)
		return 0;
	at = little_endian(locator + 8, 8);
	return at < len && len - at >= 40 ? little_endian(data + at + 32, 8) : UINT64_MAX;
}

/*
 * Few entries, as the end records of the archive give them; the library makes a table of them
 * before we can look, so this comes first. Every place that could be an end record counts.
 */
static bool has_few_parts(const uint8_t *data, size_t len)
{
	size_t tail = len < 22 + 65535 ? len : 22 + 65535;

	for (const uint8_t *at = data + len - tail; at + 22 <= data + len; at++) {
		if (memcmp(at, "PK\5\6", 4) != 0)
			continue;
		if (little_endian(at + 10, 2) > DELEN_MAX ||
		    count_parts64(data, len, at) > DELEN_MAX)
			return false;
	}
	return true;
}

static zip_t *zip_from(const uint8_t *data, size_t len)
{
	zip_source_t *source = zip_source_buffer_create(data, len, 0, NULL);
	zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;

	if (source && !zip)
		zip_source_free(source);
	return zip;
}

struct pakket *pakket_open(struct bouw *b, const uint8_t *data, size_t len)
{
	struct pakket *p = bouw_alloc(b, sizeof *p);

	if (!p)
		return NULL;
	p->bouw = b;
	p->elementen = ELEMENTEN_VRIJ + len;
	p->left = UITGEPAKT_VRIJ + (uint64_t)len * UITGEPAKT_FACTOR;
	if (p->left > UITGEPAKT_MAX)
		p->left = UITGEPAKT_MAX;
	if (!has_few_parts(data, len)) {
		bouw_stop(b, ERR_INVOER, "%s", VERDACHT);
		return NULL;
	}
	p->zip = zip_from(data, len);
	if (!p->zip)
		bouw_stop(b, ERR_INVOER, "%s", BESCHADIGD);
	else if (zip_get_num_entries(p->zip, 0) > DELEN_MAX)
		bouw_stop(b, ERR_INVOER, "%s", VERDACHT);
	if (b->rc) {
		pakket_free(p);
		return NULL;
	}
	return p;
}

void pakket_free(struct pakket *p)
{
	if (p && p->zip)
		zip_discard(p->zip);
}

bool pakket_has(struct pakket *p, const char *part)
{
	return zip_name_locate(p->zip, part, ZIP_FL_NOCASE) >= 0;
}

/* ---- XML ---- */

struct onderdeel {
	struct bouw *bouw;
	uint64_t *elementen;
	const struct onderdeel_lezer *lezer;
	XML_Parser parser;
	int diepte;
	bool gehoord; /* something came out of the last piece */
};

static const char *local_name(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon ? colon + 1 : name;
}

const char *attribute_find(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (strcmp(local_name(*attributes), name) == 0)
			return attributes[1];
	return NULL;
}

static void refuse(struct onderdeel *o)
{
	bouw_stop(o->bouw, ERR_INVOER, "%s", VERDACHT);
	XML_StopParser(o->parser, XML_FALSE);
}

static void on_doctype(void *arg, const char *name, const char *system, const char *public,
		       int subset)
{
	(void)name, (void)system, (void)public, (void)subset;
	refuse(arg);
}

static void on_open(void *arg, const char *name, const char **attributes)
{
	struct onderdeel *o = arg;

	o->gehoord = true;
	if (++o->diepte > DIEPTE_MAX || !(*o->elementen)--)
		refuse(o);
	else if (!o->bouw->rc)
		o->lezer->open(o->lezer->arg, local_name(name), attributes);
}

static void on_close(void *arg, const char *name)
{
	struct onderdeel *o = arg;

	o->diepte--;
	if (o->lezer->dicht && !o->bouw->rc)
		o->lezer->dicht(o->lezer->arg, local_name(name));
}

static void on_text(void *arg, const char *text, int len)
{
	struct onderdeel *o = arg;

	o->gehoord = true;
	if (o->lezer->tekst && !o->bouw->rc)
		o->lezer->tekst(o->lezer->arg, text, len);
}

static void parse_pieces(struct pakket *p, struct onderdeel *o, zip_file_t *file)
{
	int stil = 0;
	zip_int64_t n;

	do {
		void *piece = XML_GetBuffer(o->parser, STUK);

		n = piece ? zip_fread(file, piece, STUK) : -1;
		if (n < 0) {
			bouw_stop(p->bouw, ERR_INVOER, "%s", BESCHADIGD);
			return;
		}
		if ((uint64_t)n > p->left) {
			bouw_stop(p->bouw, ERR_TE_GROOT,
				  "Dit Excel-bestand is uitgepakt te groot. Deel de lijst op.");
			return;
		}
		p->left -= (uint64_t)n;
		o->gehoord = false;
		if (XML_ParseBuffer(o->parser, (int)n, n == 0) != XML_STATUS_OK)
			bouw_stop(p->bouw, ERR_INVOER, "%s", BESCHADIGD);
		stil = o->gehoord ? 0 : stil + 1;
		if (stil > STIL_MAX)
			bouw_stop(p->bouw, ERR_INVOER, "%s", VERDACHT);
	} while (n > 0 && !p->bouw->rc);
}

/* Refuses by what the archive itself says of the part, before anything is unpacked. */
static zip_file_t *part_open(struct pakket *p, zip_uint64_t index)
{
	struct zip_stat st;
	zip_file_t *file;

	if (zip_stat_index(p->zip, index, 0, &st) || !(st.valid & ZIP_STAT_SIZE)) {
		bouw_stop(p->bouw, ERR_INVOER, "%s", BESCHADIGD);
		return NULL;
	}
	if ((st.valid & ZIP_STAT_ENCRYPTION_METHOD) && st.encryption_method != ZIP_EM_NONE) {
		bouw_stop(p->bouw, ERR_SOORT,
			  "Dit bestand is beveiligd met een wachtwoord. Bewaar de lijst zonder "
			  "wachtwoord.");
		return NULL;
	}
	if (st.size > p->left) {
		bouw_stop(p->bouw, ERR_TE_GROOT,
			  "Dit Excel-bestand is uitgepakt te groot. Deel de lijst op.");
		return NULL;
	}
	file = st.comp_method == ZIP_CM_STORE || st.comp_method == ZIP_CM_DEFLATE
		   ? zip_fopen_index(p->zip, index, 0)
		   : NULL;
	if (!file)
		bouw_stop(p->bouw, ERR_INVOER, "%s", BESCHADIGD);
	return file;
}

int pakket_parse(struct pakket *p, const char *part, const struct onderdeel_lezer *lezer)
{
	struct onderdeel o = {.bouw = p->bouw, .elementen = &p->elementen, .lezer = lezer};
	zip_int64_t index = zip_name_locate(p->zip, part, ZIP_FL_NOCASE);
	zip_file_t *file;

	if (p->bouw->rc || index < 0)
		return p->bouw->rc;
	file = part_open(p, (zip_uint64_t)index);
	if (!file)
		return p->bouw->rc;
	o.parser = XML_ParserCreate(NULL);
	if (!o.parser) {
		zip_fclose(file);
		return bouw_stop(p->bouw, ERR_GEHEUGEN, "%s", err_sentence(ERR_GEHEUGEN));
	}
	XML_SetUserData(o.parser, &o);
	XML_SetElementHandler(o.parser, on_open, on_close);
	XML_SetCharacterDataHandler(o.parser, on_text);
	XML_SetStartDoctypeDeclHandler(o.parser, on_doctype);
	parse_pieces(p, &o, file);
	XML_ParserFree(o.parser);
	zip_fclose(file);
	return p->bouw->rc;
}
