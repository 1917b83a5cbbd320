/*
 * Mijn berichten: how often somebody wants mail about what waits for him.
 *
 * What: the choice between never, every working day and every week.
 * Who:  whoever works in the network, of oneself only.
 * Invariants: nobody gets mail who did not ask for it; it counts the work of the functie in which
 *       it was chosen, and ends with that functie. No mail holds a name (post/overzichtbrief.h).
 * Rows: peers 46, F382.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "store/overzicht.h"

struct berichten_page {
	int ritme;
};
static const struct column berichten_columns[] = {
    COLUMN_KEUZE(struct berichten_page, ritme, overzichtritmes, "Hoe vaak", 0),
};
static const struct shape berichten_shape =
    SHAPE("MijnBerichten", struct berichten_page, berichten_columns);

struct keuze_in {
	int ritme;
};
static const struct field keuze_fields[] = {
    FIELD_CHOICE_OF(struct keuze_in, ritme, overzichtritmes, "Hoe vaak wilt u een mail?",
		    .required = true),
};

static int berichten_handle(struct request *r)
{
	struct berichten_page *out = r->out;
	struct keuze_in *form = request_form(r, NULL);
	struct overzichtkeuze keuze;
	int rc = overzichtkeuze_find(r->db, r->arena, &keuze);

	out->ritme = form->ritme = keuze.ritme;
	return rc;
}

static void berichten_view(struct html *h, struct request *r)
{
	size_t n;
	const struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Mijn berichten",
	      "Een mail die zegt hoeveel er op u wacht. Er staan geen namen in.");
	if (!gate_options_of(r)->post)
		ui_alert(h, UI_INFO, "Er gaat nog geen mail uit",
			 "Uw beheerder heeft nog geen mailserver ingesteld. Kiezen kan al wel.");
	ui_form(h,
		&(struct ui_form){
		    .action = "/berichten",
		    .fields = fields,
		    .n_fields = n,
		    .submit = "Bewaar",
		    .note = "De mail telt wat er op u wacht in uw functie van nu: in Mijn werk, in "
			    "de kennisbank en bij vragen. Wacht er niets, dan komt er geen mail. "
			    "Bent u afwezig, dan ook niet."});
}

static int keuze_handle(struct request *r)
{
	const struct keuze_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = "/berichten";
	r->flash = "Bewaard.";
	return overzichtkeuze_set(&doing, r->wie.functie, in->ritme);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/berichten",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Mijn berichten",
     .handle = berichten_handle,
     .view = berichten_view,
     .shape = &berichten_shape,
     .scenario = "berichten"},
    {.method = POST,
     .path = "/berichten",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Mijn berichten kiezen",
     FIELDS(keuze_fields, struct keuze_in),
     .handle = keuze_handle,
     .again = "/berichten",
     .scenario = "berichten"},
};
PAGE(berichten, .room = "toegang", .routes = routes, .n_routes = COUNT(routes));
