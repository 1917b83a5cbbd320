#include "toegang/logboek_anker.h"
#include "toegang/logboek.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LINE_MAX_BYTES 512
#define SCRATCH_MAX ((size_t)1024 * 1024)
#define ANKERS_MAX ((size_t)512 * 1024 * 1024) /* five million lines: ten years */
#define LINES_MAX ((size_t)4 * 1024 * 1024)    /* of one writing: some 20,000 chains */

/* ---- writing ---- */

static void line_add(struct buf *b, const struct zegel_key *key, const char *op,
		     const struct keten *k)
{
	char line[LINE_MAX_BYTES], hex[HEX_MAX(ZEGEL_SIZE)];
	uint8_t zegel[ZEGEL_SIZE];
	int len = snprintf(line, sizeof line, "%s %s %lld %lld %s", op, keten_soort_name(k->soort),
			   (long long)k->nummer, (long long)k->volgnummer,
			   hex_of(k->zegel, ZEGEL_SIZE, hex));

	zegel_anker(key, line, (size_t)len, zegel);
	buf_format(b, "%s %s\n", line, hex_of(zegel, ZEGEL_SIZE, hex));
}

/* One line for every chain that grew. */
static int lines_make(struct logboek *l, struct db *db, struct arena *scratch, struct buf *b)
{
	char op[DATUM_TEXT_MAX];

	moment_iso(clock_now(), op);
	for (struct keten *k = logboek_keten_next(l, NULL); k; k = logboek_keten_next(l, k)) {
		struct keten now = {.soort = k->soort, .nummer = k->nummer};
		int rc = keten_load(&now, db, scratch);

		if (rc < 0)
			return rc;
		if (now.volgnummer > k->anchored)
			line_add(b, logboek_key(l), op, &now);
		k->anchoring = now.volgnummer;
	}
	return b->error;
}

static void lines_kept(struct logboek *l)
{
	for (struct keten *k = logboek_keten_next(l, NULL); k; k = logboek_keten_next(l, k))
		k->anchored = k->anchoring;
}

static int lines_append(const char *path, const struct buf *b)
{
	int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	ssize_t n;
	int rc = 0;

	if (fd < 0)
		return err_of_system(errno);
	n = write(fd, b->data, b->len);
	if (n < 0 || ((size_t)n == b->len && fdatasync(fd) != 0))
		rc = err_of_system(errno);
	else if ((size_t)n != b->len)
		rc = ERR_SCHIJF_VOL;
	close(fd);
	return rc;
}

int logboek_anchor(struct logboek *l, const char *path)
{
	const struct db_context context = {.nu = MOMENT_GEEN, .vandaag = DATUM_GEEN};
	struct buf b = BUF_INIT(LINES_MAX);
	struct arena *scratch = arena_open(SCRATCH_MAX);
	struct db *db;
	int rc;

	if (!scratch) /* GCOVR_EXCL_BR_LINE: no memory at all */
		return ERR_GEHEUGEN;
	logboek_anchor_begin(l);
	/* An empty line first: when a crash left half a line, the next one begins on its own. */
	buf_char(&b, '\n');
	rc = db_read_begin(logboek_database(l), &context, &db);
	if (rc == 0) {
		rc = lines_make(l, db, scratch, &b);
		db_read_end(db);
	}
	if (rc == 0 && b.len > 1)
		rc = lines_append(path, &b);
	if (rc == 0)
		lines_kept(l);
	else
		logboek_anchor_failed(l);
	arena_free(scratch);
	buf_free(&b);
	return rc;
}

/* ---- reading ---- */

static int compare_ankers(const void *a, const void *b)
{
	const struct anker *x = a, *y = b;

	if (x->soort != y->soort)
		return x->soort < y->soort ? -1 : 1;
	if (x->keten != y->keten)
		return x->keten < y->keten ? -1 : 1;
	return (x->volgnummer > y->volgnummer) - (x->volgnummer < y->volgnummer);
}

static bool soort_parse(const char *text, enum keten_soort *ret)
{
	for (unsigned i = 0; i < KETEN_SOORTEN; i++) {
		*ret = (enum keten_soort)i;
		if (strcmp(keten_soort_name(*ret), text) == 0)
			return true;
	}
	return false;
}

#define NUMBER_MAX 20 /* the digits of an int64_t, and a NUL */

/* 1 when the line is one of ours, 0 when it is not a line, ERR_CONFLICT when its seal is wrong. */
static int line_parse(const char *line, const struct zegel_key *key, struct anker *ret)
{
	char soort[10], hex[HEX_MAX(ZEGEL_SIZE)], mac_hex[HEX_MAX(ZEGEL_SIZE)], end;
	uint8_t mac[ZEGEL_SIZE], expected[ZEGEL_SIZE];
	char keten[NUMBER_MAX], volgnummer[NUMBER_MAX];
	int sealed = 0;

	if (sscanf(line, "%20s %9s %19[0-9] %19[0-9] %64[0-9a-f]%n %64[0-9a-f]%c", ret->op, soort,
		   keten, volgnummer, hex, &sealed, mac_hex, &end) != 7 ||
	    end != '\n')
		return 0;
	if (!soort_parse(soort, &ret->soort) || hex_read(hex, ret->zegel, ZEGEL_SIZE) < 0 ||
	    hex_read(mac_hex, mac, ZEGEL_SIZE) < 0)
		return 0;
	zegel_anker(key, line, (size_t)sealed, expected);
	if (!secret_equal(mac, expected, ZEGEL_SIZE))
		return ERR_CONFLICT;
	ret->keten = strtoll(keten, NULL, 10);
	ret->volgnummer = strtoll(volgnummer, NULL, 10);
	return 1;
}

static int lines_read(FILE *in, const struct zegel_key *key, struct ankers *ret, struct buf *report)
{
	char line[LINE_MAX_BYTES];
	struct anker anker;

	for (int number = 1; fgets(line, sizeof line, in); number++) {
		int rc = line_parse(line, key, &anker);

		if (rc == 1)
			buf_add(&ret->data, &anker, sizeof anker);
		if (rc == ERR_CONFLICT) {
			buf_format(report, "anker: regel %d van het bestand is veranderd\n",
				   number);
			return rc;
		}
	}
	return ferror(in) ? ERR_DATABASE : ret->data.error;
}

int ankers_load(const char *path, const struct zegel_key *key, struct ankers *ret,
		struct buf *report)
{
	FILE *in = fopen(path, "re");
	int rc;

	*ret = (struct ankers){.data = BUF_INIT(ANKERS_MAX)};
	if (!in)
		return err_of_system(errno);
	rc = lines_read(in, key, ret, report);
	fclose(in);
	ret->count = ret->data.len / sizeof(struct anker);
	if (ret->count)
		qsort(ret->data.data, ret->count, sizeof(struct anker), compare_ankers);
	ret->list = (const struct anker *)(const void *)ret->data.data;
	return rc;
}

void ankers_free(struct ankers *a)
{
	buf_free(&a->data);
	*a = (struct ankers){0};
}
