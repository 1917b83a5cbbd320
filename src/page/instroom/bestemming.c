/*
 * Bestemming: where somebody goes after school, which place that is, and who answers for it there.
 *
 * What: one short form, from the dossier, from Mijn werk or from a line of the uitstroomlijst, to
 *       which it then leads back.
 * Who:  the school and the casusregisseur of a young person with the plan in sight.
 * Invariants: a place without a destination is none (CHECK); of a closed dossier of somebody who
 *       has left school the destination cannot be taken away (belofte_1_uitstroom).
 * On purpose absent: a destination that counts for less. All four are followed as faithfully.
 * Rows: F113-F115, F120.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "store/jongere.h"
#include "store/uitstroom.h"

struct bestemming_in {
	int bestemming;
	const char *plek;
	const char *contact;
	const char *telefoon;
	const char *toelichting;
	int64_t lijst; /* the school year of the list that it came from */
};
static const struct field bestemming_fields[] = {
    FIELD_CHOICE_OF(struct bestemming_in, bestemming, bestemmingen,
		    "Waar gaat de jongere na school naartoe?", .required = true),
    FIELD(struct bestemming_in, plek, TEXT, "Welke plek?", .max = 120,
	  .hint = "Bijvoorbeeld: ROC Mondriaan, entree."),
    FIELD(struct bestemming_in, contact, TEXT, "Wie is daar het aanspreekpunt?", .max = 120,
	  .hint = "Elke route heeft een eigen contactpersoon. De school draagt warm over."),
    FIELD(struct bestemming_in, telefoon, TEL, "Telefoon van die persoon"),
    FIELD(struct bestemming_in, toelichting, TEXT, "Toelichting", .max = 300,
	  .hint = "Bijvoorbeeld wat er nog geregeld moet worden."),
    FIELD(struct bestemming_in, lijst, INT, "Schooljaar", .least = 1971, .most = 2099,
	  .hidden = true),
};

static int form_handle(struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	struct bestemming_in *form = request_form(r, "/jongeren/:jongere/bestemming");

	*form = (struct bestemming_in){.bestemming = j->bestemming,
				       .plek = j->bestemming_plek,
				       .contact = j->bestemming_contact,
				       .telefoon = j->bestemming_telefoon,
				       .lijst = FIELD_INT_NONE};
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	const struct ui_action clear = {.label = "Toch nog niet bekend",
					.url =
					    arena_format(h->arena, "%s/bestemming/leegmaken", url),
					.post = true,
					.versie = j->versie};
	size_t n;
	struct ui_field *fields = request_fields(r, "/jongeren/:jongere/bestemming", &n);

	ui_h1(h, arena_format(h->arena, "Bestemming van %s", kop_kort(h->arena, j)),
	      "Elke bestemming volgen wij even trouw: ook een opleiding of dagbesteding.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/bestemming", url),
				     .versie = j->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_PLAN)});
	if (j->bestemming != CHOICE_NONE)
		ui_actions(h, &clear, 1);
}

/* Back to the list, or to the dossier. */
static const char *way_back(struct request *r, int64_t schooljaar)
{
	if (schooljaar != FIELD_INT_NONE)
		return arena_format(r->arena, "/uitstroom?jaar=%d", (int)schooljaar);
	return request_path(r, "/jongeren/%s", ID_JONGERE, request_id(r, ID_JONGERE));
}

static int update_handle(struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	const struct bestemming_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = way_back(r, in->lijst);
	r->flash = "De bestemming is vastgelegd.";
	if (j->bestemming == CHOICE_NONE)
		r->undo =
		    request_path(r, "/jongeren/%s/bestemming/leegmaken", ID_JONGERE, j->id.nr);
	return bestemming_update(&doing, j->id,
				 &(struct bestemming_inhoud){.bestemming = in->bestemming,
							     .plek = in->plek,
							     .contact = in->contact,
							     .telefoon = in->telefoon,
							     .toelichting = in->toelichting});
}

static int clear_handle(struct request *r)
{
	const struct uitstroom_kop *j = r->object;
	const struct handeling doing = request_doing(r);
	int rc;

	r->location = way_back(r, FIELD_INT_NONE);
	r->flash = "De bestemming is weer open.";
	rc = bestemming_update(&doing, j->id,
			       &(struct bestemming_inhoud){.bestemming = CHOICE_NONE});
	return request_explain(
	    r, rc,
	    {"belofte_1_uitstroom", "",
	     "Dit dossier is gesloten. Zonder bestemming kan dat niet: heropen het eerst."});
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/bestemming",
     .recht = RECHT_UITSTROOM_BIJHOUDEN,
     .summary = "Bestemming na school",
     .doel = "begeleiding naar werk",
     .object = &object_uitstroom,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "uitstroom"},
    {.method = POST,
     .path = "/jongeren/:jongere/bestemming",
     .recht = RECHT_UITSTROOM_BIJHOUDEN,
     .summary = "Bestemming na school",
     .doel = "begeleiding naar werk",
     .object = &object_uitstroom,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(bestemming_fields, struct bestemming_in),
     .handle = update_handle,
     .again = "/jongeren/:jongere/bestemming",
     .scenario = "uitstroom"},
    {.method = POST,
     .path = "/jongeren/:jongere/bestemming/leegmaken",
     .recht = RECHT_UITSTROOM_BIJHOUDEN,
     .summary = "Bestemming toch nog niet bekend",
     .doel = "begeleiding naar werk",
     .object = &object_uitstroom,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = clear_handle,
     .again = "/jongeren/:jongere/bestemming",
     .scenario = "uitstroom"},
};
PAGE(bestemming, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
