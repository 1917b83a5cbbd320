#include "domain/document.h"

#include "domain/onderdeel.h"

#include <string.h>

static const struct choice soort_list[] = {
    [DOCUMENT_CV] = {"cv", "Cv", NULL},
    [DOCUMENT_DIPLOMA] = {"diploma", "Diploma of certificaat", NULL},
    [DOCUMENT_VERSLAG] = {"verslag", "Verslag",
			  "Bijvoorbeeld van een stage of een proefplaatsing."},
    [DOCUMENT_OVEREENKOMST] = {"overeenkomst", "Overeenkomst of contract", NULL},
    [DOCUMENT_BRIEF] = {"brief", "Brief of besluit", NULL},
    [DOCUMENT_ANDERS] = {"anders", "Iets anders", NULL},
};
const struct choices documentsoorten = CHOICES("documentsoort", soort_list);

/* ---- what is in the file ---- */

static const struct choice type_list[] = {
    [DOCUMENT_PDF] = {"pdf", "PDF", NULL},          [DOCUMENT_PNG] = {"png", "Afbeelding", NULL},
    [DOCUMENT_JPEG] = {"jpeg", "Foto", NULL},       [DOCUMENT_DOCX] = {"docx", "Word", NULL},
    [DOCUMENT_ODT] = {"odt", "OpenDocument", NULL},
};
const struct choices documenttypen = CHOICES("documenttype", type_list);

static const char *const mimes[] = {
    [DOCUMENT_PDF] = "application/pdf",
    [DOCUMENT_PNG] = "image/png",
    [DOCUMENT_JPEG] = "image/jpeg",
    [DOCUMENT_DOCX] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    [DOCUMENT_ODT] = "application/vnd.oasis.opendocument.text",
};

static bool begins(const void *data, size_t len, const char *mark, size_t n)
{
	return len >= n && memcmp(data, mark, n) == 0;
}
#define BEGINS(data, len, mark) begins((data), (len), "" mark, sizeof(mark) - 1)

static bool contains(const void *data, size_t len, const char *mark)
{
	return memmem(data, len, mark, strlen(mark)) != NULL;
}

/* An archive has the names of its parts in clear: those tell what it is, and whether it can run. */
static int archive_type_find(const void *data, size_t len)
{
	if (contains(data, len, "vbaProject.bin") || contains(data, len, "Basic/") ||
	    contains(data, len, "Scripts/"))
		return CHOICE_NONE;
	if (len > 30 && BEGINS((const char *)data + 30, len - 30,
			       "mimetypeapplication/vnd.oasis.opendocument.text"))
		return DOCUMENT_ODT;
	return contains(data, len, "word/document.xml") ? DOCUMENT_DOCX : CHOICE_NONE;
}

int document_type_find(const void *data, size_t len)
{
	if (BEGINS(data, len, "%PDF-"))
		return DOCUMENT_PDF;
	if (BEGINS(data, len, "\x89PNG\r\n\x1a\n"))
		return DOCUMENT_PNG;
	if (BEGINS(data, len, "\xff\xd8\xff"))
		return DOCUMENT_JPEG;
	return BEGINS(data, len, "PK\3\4") ? archive_type_find(data, len) : CHOICE_NONE;
}

const char *document_type_mime(int type)
{
	return mimes[type];
}

bool document_type_is_image(int type)
{
	return type == DOCUMENT_PNG || type == DOCUMENT_JPEG;
}

bool document_type_is_shown(int type)
{
	return type == DOCUMENT_PDF || document_type_is_image(type);
}

/* ---- what it is about ---- */

static const struct choice deel_list[] = {
    {"algemeen", "Niets bijzonders", "Iedereen die de documenten van de jongere mag lezen."},
    {"onderwijs", "School", NULL},
    {"doen", "Wat de jongere kan", NULL},
    {"thuissituatie", "Thuis", NULL},
    {"inkomen", "Inkomen", NULL},
    {"werk", "Werk", NULL},
    {"plan", "Plan", NULL},
};
const struct choices documentdelen = CHOICES("documentdeel", deel_list);

static const uint32_t deel_onderdeel[] = {
    ONDERDEEL_DOCUMENTEN, ONDERDEEL_ONDERWIJS, ONDERDEEL_DOEN, ONDERDEEL_THUISSITUATIE,
    ONDERDEEL_INKOMEN,    ONDERDEEL_WERK,      ONDERDEEL_PLAN,
};
_Static_assert(COUNT(deel_onderdeel) == COUNT(deel_list), "a part for every choice");

uint32_t documentdeel_onderdeel(int deel)
{
	return deel < 0 || (size_t)deel >= COUNT(deel_onderdeel) ? 0 : deel_onderdeel[deel];
}

int documentdeel_find(uint32_t onderdeel)
{
	for (size_t i = 0; i < COUNT(deel_onderdeel); i++)
		if (deel_onderdeel[i] == onderdeel)
			return (int)i;
	return CHOICE_NONE;
}

uint32_t documentdelen_within(uint32_t zicht)
{
	uint32_t set = 0;

	for (size_t i = 0; i < COUNT(deel_onderdeel); i++)
		if (zicht & deel_onderdeel[i])
			set |= UINT32_C(1) << i;
	return set;
}
