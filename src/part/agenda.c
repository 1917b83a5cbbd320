#include "part/agenda.h"

#include <string.h>

int agenda_render(struct request *r, const char *bestandsnaam, struct ical ical)
{
	struct file_reply *file = arena_alloc(r->arena, sizeof(*file));
	const char *text;

	ical.wereld = "startbaan";
	ical.op = r->nu;
	text = ical_text(r->arena, &ical);
	if (!text)
		return fail(r, ERR_GEHEUGEN, "no agenda");
	*file = (struct file_reply){
	    .type = ICAL_TYPE, .name = bestandsnaam, .data = {(const uint8_t *)text, strlen(text)}};
	r->file = file;
	return 0;
}
