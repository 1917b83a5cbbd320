/*
 * Documents of a young person: what they are, what they are about, and what kind of file is in
 * them. The kind is told by the bytes, never by a name; what is not on the list is refused, because
 * whatever comes in is one day opened by somebody (security UP, peers G).
 */
#ifndef DOMAIN_DOCUMENT_H
#define DOMAIN_DOCUMENT_H

#include "base/choice.h"

enum documentsoort {
	DOCUMENT_CV,
	DOCUMENT_DIPLOMA,
	DOCUMENT_VERSLAG,
	DOCUMENT_OVEREENKOMST,
	DOCUMENT_BRIEF,
	DOCUMENT_ANDERS
};
extern const struct choices documentsoorten;

enum documenttype { DOCUMENT_PDF, DOCUMENT_PNG, DOCUMENT_JPEG, DOCUMENT_DOCX, DOCUMENT_ODT };
extern const struct choices documenttypen;

/* The largest file, in bytes: 10 MB. */
#define DOCUMENT_BYTES_MAX (10 * 1024 * 1024)
/* For the form: what a browser offers to choose. */
#define DOCUMENT_ACCEPT ".pdf,.png,.jpg,.jpeg,.docx,.odt"

/*
 * What kind of file this is; CHOICE_NONE when it is none that may come in, or one with programs in
 * it (macros). Looks at marks in the bytes and unpacks nothing.
 */
int document_type_find(const void *data, size_t len);
/* "application/pdf". */
const char *document_type_mime(int type);
/* Whether a browser shows it by itself; the others are saved. */
bool document_type_is_shown(int type);
bool document_type_is_image(int type);

/* What a document may be about, as indexes of domain/onderdeel: never health. */
extern const struct choices documentdelen;
/* The bit of domain/onderdeel of such a choice, and back; CHOICE_NONE when it is none. */
uint32_t documentdeel_onderdeel(int deel);
int documentdeel_find(uint32_t onderdeel);
/* The choices, as bits, whose part is in `zicht`. */
uint32_t documentdelen_within(uint32_t zicht);

#endif
