#include "cmd/demo_pdf.h"

#include "base/buf.h"

#include <string.h>

#define OBJECTS 5

struct bytes demo_pdf(struct arena *a, const char *line)
{
	struct buf b = BUF_INIT(4096);
	size_t at[OBJECTS], xref;
	const char *content = arena_format(a, "BT /F 18 Tf 72 770 Td (%s) Tj ET", line);
	const char *const objects[OBJECTS] = {
	    "<</Type/Catalog/Pages 2 0 R/Lang(nl)>>",
	    "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
	    "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
	    arena_format(a, "<</Length %zu>>stream\n%s\nendstream", strlen(content), content),
	    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
	};

	buf_text(&b, "%PDF-1.4\n");
	for (size_t i = 0; i < OBJECTS; i++) {
		at[i] = b.len;
		buf_format(&b, "%zu 0 obj%s endobj\n", i + 1, objects[i]);
	}
	xref = b.len;
	buf_format(&b, "xref\n0 %d\n0000000000 65535 f \n", OBJECTS + 1);
	for (size_t i = 0; i < OBJECTS; i++)
		buf_format(&b, "%010zu 00000 n \n", at[i]);
	buf_format(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n", OBJECTS + 1,
		   xref);
	struct bytes pdf = {(const uint8_t *)arena_textn(a, b.data, b.len), b.len};
	buf_free(&b);
	return pdf;
}
