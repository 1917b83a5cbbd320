/*
 * What the pages of a point for an agenda and of other words share: both were proposed to who
 * answers (domain/voorstel.h). They have a route for each of these steps, which ends in "/afwijzen",
 * "/heropenen", "/intrekken" or "/terug"; whose step it is says the route.
 */
#ifndef PART_VOORSTEL_H
#define PART_VOORSTEL_H

#include "domain/voorstel.h"
#include "gate/page.h"

struct voorstel {
	const char *url;               /* of its page */
	const struct choices *standen; /* how it says where it stands */
	int stand;                     /* enum voorstelstand */
	int64_t versie;
};

/* The field of saying no. */
#define VOORSTEL_WAAROM_NIET(in_, member_)                                                         \
	FIELD(in_, member_, LONG_TEXT, "Waarom niet?", .required = true, .max = 500,               \
	      .hint = "Wie het voorstelde leest dit.")

enum ui_tone voorstel_tone(int stand);
void voorstel_view_stand(struct html *h, const struct voorstel *v);
/* The steps that make sense now, behind the n acts that its page has; how many there are then. */
size_t voorstel_acts(struct html *h, const struct voorstel *v, struct ui_action *acts, size_t n);
/* The form of saying no, the only one of its page, behind this button. */
void voorstel_view_afwijzen(struct html *h, struct request *r, const struct voorstel *v,
			    const char *behind);

/* Which of these steps the route is about. */
enum voorstelstap voorstel_stap(const struct request *r);
/* Notes that the step makes no sense now. */
void voorstel_check(struct request *r, const struct voorstel *v, enum voorstelstap stap);
/* Where to go after this route's step, what to say, and how it is taken back. */
void voorstel_done(struct request *r, const struct voorstel *v);

#endif
