/*
 * Any XML as the parts of a workbook: the input is a sheet, shared texts, styles and the workbook
 * itself, separated by NUL bytes, and is put in an archive here, because no fuzzer guesses a
 * checksum.
 */
#include "base/buf.h"
#include "base/tekst.h"
#include "fuzz.h"
#include "store/tabel.h"

#include <string.h>
#include <zlib.h>

#define RELATION(id, type, target)                                                                 \
	"<Relationship Id=\"" id "\" Type=\"x/" type "\" Target=\"" target "\"/>"

struct part {
	const char *name;
	const char *text;
	size_t len;
	size_t at; /* of its header in the archive */
};

static void add16(struct buf *b, unsigned value)
{
	buf_char(b, (char)(value & 0xff));
	buf_char(b, (char)(value >> 8 & 0xff));
}

static void add32(struct buf *b, size_t value)
{
	add16(b, (unsigned)value & 0xffff);
	add16(b, (unsigned)(value >> 16) & 0xffff);
}

/*
 * What the header of a part and its line in the directory have in common: stored, no date, sizes.
 */
static void add_fields(struct buf *b, const struct part *p)
{
	add16(b, 20);
	add32(b, 0);
	add32(b, 0x00210000);
	add32(b, crc32(0, (const Bytef *)p->text, (uInt)p->len));
	add32(b, p->len);
	add32(b, p->len);
	add16(b, (unsigned)strlen(p->name));
	add16(b, 0);
}

static void add_archive(struct buf *b, struct part *parts, size_t n)
{
	size_t directory;

	for (size_t i = 0; i < n; i++) {
		parts[i].at = b->len;
		buf_add(b, "PK\3\4", 4);
		add_fields(b, &parts[i]);
		buf_text(b, parts[i].name);
		buf_add(b, parts[i].text, parts[i].len);
	}
	directory = b->len;
	for (size_t i = 0; i < n; i++) {
		buf_add(b, "PK\1\2", 4);
		add16(b, 20);
		add_fields(b, &parts[i]);
		add32(b, 0);
		add16(b, 0);
		add32(b, 0);
		add32(b, parts[i].at);
		buf_text(b, parts[i].name);
	}
	directory = b->len - directory;
	buf_add(b, "PK\5\6\0\0\0\0", 8);
	add16(b, (unsigned)n);
	add16(b, (unsigned)n);
	add32(b, directory);
	add32(b, b->len - 16 - directory);
	add16(b, 0);
}

static void check_table(const struct tabel *t, int rc)
{
	PROMISE(t && (rc == 0 || (t->zin && *t->zin)));
	for (size_t rij = 0; rij < t->n_rijen; rij++)
		for (size_t kolom = 0; kolom < t->n_kolommen; kolom++) {
			const char *cel = tabel_cel(t, rij, kolom);

			PROMISE(tekst_valid(cel, strlen(cel)));
			PROMISE(tekst_length(cel) <= TABEL_TEKENS_MAX);
		}
}

static const char root[] = "<r>" RELATION("rId1", "officeDocument", "xl/workbook.xml") "</r>";
static const char book[] = "<r>" RELATION("rId1", "worksheet", "s.xml")
    RELATION("rId2", "sharedStrings", "t.xml") RELATION("rId3", "styles", "y.xml") "</r>";
static const char workbook[] = "<w><sheet name=\"a\" id=\"rId1\"/></w>";

void fuzz_try(struct arena *a, const uint8_t *data, size_t size)
{
	struct part parts[] = {
	    {"xl/s.xml", "", 0, 0},
	    {"xl/t.xml", "", 0, 0},
	    {"xl/y.xml", "", 0, 0},
	    {"xl/workbook.xml", workbook, sizeof workbook - 1, 0},
	    {"_rels/.rels", root, sizeof root - 1, 0},
	    {"xl/_rels/workbook.xml.rels", book, sizeof book - 1, 0},
	};
	const uint8_t *end = data + size;
	struct buf b = BUF_INIT((size_t)4 << 20);
	struct tabel *t = NULL;
	int rc;

	(void)a;
	for (size_t i = 0; i < 4 && data < end; i++) {
		const uint8_t *stop = memchr(data, 0, (size_t)(end - data));

		parts[i].text = (const char *)data;
		parts[i].len = (size_t)((stop ? stop : end) - data);
		data = stop ? stop + 1 : end;
	}
	add_archive(&b, parts, COUNT(parts));
	PROMISE(!b.error);
	rc = tabel_parse(&(struct tabel_opties){.geheugen = (size_t)16 << 20}, b.data, b.len, &t);
	PROMISE(rc != ERR_SOORT);
	check_table(t, rc);
	tabel_free(t);
	buf_free(&b);
}
