#include "part/beeld.h"

#include "domain/fase.h"
#include "domain/plaatsing.h"

#include <string.h>

static const struct werk_row *running_work(const struct beeld_page *out)
{
	const struct werk_row *rows = out->werk.rows;

	for (size_t i = 0; i < out->werk.count; i++)
		if (!datum_set(rows[i].eind_datum))
			return &rows[i];
	return NULL;
}

static const char *work_text(struct html *h, const struct werk_row *werk)
{
	if (!werk)
		return "Nu geen werk";
	return arena_format(h->arena, "%s bij %s, sinds %s", werk->functie, werk->werkgever,
			    html_datum(h, werk->van_datum));
}

static const char *contract_text(struct html *h, const struct werk_row *werk, struct datum today)
{
	if (!werk || werk->contractvorm == CHOICE_NONE)
		return NULL;
	if (!datum_set(werk->contract_tot_datum))
		return "Vast, zonder einddatum";
	int32_t days = dagen_tussen(today, werk->contract_tot_datum);
	const char *op = html_datum(h, werk->contract_tot_datum);
	if (days < 0)
		return arena_format(h->arena, "Liep tot en met %s", op);
	if (days == 0)
		return "Stopt vandaag";
	return arena_format(h->arena, "Stopt op %s (over %d %s)", op, days,
			    days == 1 ? "dag" : "dagen");
}

static const char *contact_text(struct html *h, struct datum d)
{
	return datum_set(d) ? html_datum(h, d) : "Nog geen contact";
}

/* ---- what can be done from here ---- */

static struct ui_action act(struct html *h, const char *label, const char *url, const char *step,
			    enum ui_icon icon)
{
	return (struct ui_action){
	    .label = label, .url = arena_format(h->arena, "%s/%s", url, step), .icon = icon};
}

#define NIET_NU ((struct ui_action){0})

/* Those of these acts that this reader may do, in the arena; the ones that are NIET_NU nobody. */
static size_t keep(struct html *h, const struct request *r, const struct ui_action *all, size_t n,
		   struct ui_action **ret)
{
	*ret = arena_array(h->arena, n, sizeof(*all));
	memcpy(*ret, all, n * sizeof(*all));
	return request_keep_allowed(r, *ret, n);
}

static size_t list_actions(struct html *h, const struct request *r, const struct beeld_row *j,
			   struct ui_action **ret)
{
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	struct ui_action all[] = {
	    act(h, "Contact vastleggen", url, "contactmomenten/nieuw", UI_ICON_GESPREK),
	    act(h, "Werk toevoegen", url, "plaatsingen/nieuw", UI_ICON_PLUS),
	    act(h, "Hulp vragen", url, "hulp", UI_ICON_BEL),
	    act(h, "Wijzig", url, "wijzigen", UI_ICON_PEN),
	};
	const struct ui_action gesloten[] = {
	    act(h, "Heropenen", url, "heropenen", UI_ICON_WISSEL),
	};

	all[0].kind = UI_PRIMARY;
	return moment_set(j->gesloten_op) ? keep(h, r, gesloten, COUNT(gesloten), ret)
					  : keep(h, r, all, COUNT(all), ret);
}

/* The steps that are taken seldom, behind one button. */
static size_t list_steps(struct html *h, const struct request *r, const struct beeld_row *j,
			 struct ui_action **ret)
{
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));
	bool op_school = j->fase == FASE_SCHOOL || j->fase == FASE_STAGE;
	const struct ui_action all[] = {
	    act(h, "Intake", url, "intake", UI_ICON_GESPREK),
	    act(h, "Andere fase", url, "fase", UI_ICON_VLAG),
	    act(h, "Bestemming na school", url, "bestemming", UI_ICON_SCHOOL),
	    act(h, "Klaar voor werk?", url, "bemiddelbaarheid", UI_ICON_WERKGEVERS),
	    op_school ? act(h, "Gesprek over na school", url, "uitstroomgesprek", UI_ICON_GESPREK)
		      : NIET_NU,
	    datum_set(j->waakvlam_datum)
		? NIET_NU
		: act(h, "Kies een coach", url, "coach", UI_ICON_GEBRUIKER),
	    act(h, "Vraag extra hulp", url, "verwijzing", UI_ICON_PLUS),
	    act(h, "Draag over", url, "overdracht", UI_ICON_WISSEL),
	    datum_set(j->waakvlam_datum) ? NIET_NU
					 : act(h, "Waakvlam", url, "waakvlam", UI_ICON_KLOK),
	    act(h, "Andere casusregisseur", url, "casusregisseur", UI_ICON_WISSEL),
	    act(h, "Dossier sluiten", url, "sluiten", UI_ICON_SLOT),
	};

	return moment_set(j->gesloten_op) ? 0 : keep(h, r, all, COUNT(all), ret);
}

#define MAX_FACTS 6

/* Where the next contact is moved, or NULL. */
static const char *move_url(struct html *h, const struct request *r, const struct beeld_row *j)
{
	const char *url = html_url(h, "/jongeren/%s/contactverzetten/nieuw", TOKEN(h, j->id));
	bool can = datum_set(j->volgend_contact_datum) && !moment_set(j->gesloten_op);

	return can && request_may_open(r, url) ? url : NULL;
}

/* What must be seen within five seconds; at most MAX_FACTS. Without sight of work, "no work" would
 * be a guess. */
static size_t list_facts(struct html *h, const struct request *r, const struct beeld_page *out,
			 struct ui_value *ret)
{
	struct datum today = r->vandaag;
	const struct beeld_row *j = &out->jongere;
	const struct werk_row *werk = running_work(out);
	const char *contract = contract_text(h, werk, today);
	size_t n = 0;

	ret[n++] = (struct ui_value){
	    "Verantwoordelijk", j->casusregisseur,
	    j->casusregisseur_telefoon ? html_url(h, "tel:%s", j->casusregisseur_telefoon) : NULL,
	    UI_NEUTRAL};
	ret[n++] =
	    (struct ui_value){"Volgend contact", html_datum(h, j->volgend_contact_datum),
			      move_url(h, r, j), ui_due_tone(j->volgend_contact_datum, today)};
	ret[n++] = (struct ui_value){"Laatste contact", contact_text(h, j->laatste_contact_datum),
				     NULL, UI_NEUTRAL};
	if (j->zicht & ONDERDEEL_WERK)
		ret[n++] = (struct ui_value){
		    "Werk", work_text(h, werk),
		    werk ? html_url(h, "/plaatsingen/%s", TOKEN(h, werk->id)) : NULL, UI_NEUTRAL};
	if (contract)
		ret[n++] = (struct ui_value){"Contract", contract, NULL, UI_NEUTRAL};
	if (j->zicht & ONDERDEEL_PLAN)
		ret[n++] = (struct ui_value){"Plan", "Doelen en afspraken",
					     html_url(h, "/jongeren/%s/plan", TOKEN(h, j->id)),
					     UI_NEUTRAL};
	return n;
}

#define BAR_PHASES 6 /* school, stage, toeleiding, match, start, werk */

void beeld_view_kop(struct html *h, struct request *r, const struct beeld_page *out)
{
	const struct beeld_row *j = &out->jongere;
	const char *phases[BAR_PHASES];
	struct ui_value facts[MAX_FACTS];
	struct ui_action *actions, *steps = NULL;
	size_t n_actions = list_actions(h, r, j, &actions), n_steps = list_steps(h, r, j, &steps);
	bool open = !moment_set(j->gesloten_op);

	for (int i = 0; i < BAR_PHASES; i++)
		phases[i] = choice_label(&fasen, i);
	ui_record(h,
		  &(struct ui_record){
		      .naam = kop_heel(h->arena, j),
		      .onder = arena_format(h->arena, "%d jaar%s%s%s%s",
					    leeftijd_op(j->geboorte_datum, r->vandaag),
					    j->gemeente ? ", " : "", j->gemeente ? j->gemeente : "",
					    j->school ? ", " : "", j->school ? j->school : ""),
		      .status = open ? choice_label(&fasen, j->fase) : "Gesloten",
		      .tone = j->fase == FASE_UITVAL ? UI_WARNING
			      : j->fase == FASE_WERK ? UI_OK
						     : UI_INFO,
		      .phases = phases,
		      .n_phases = BAR_PHASES,
		      .phase = j->fase < BAR_PHASES ? j->fase : -1,
		      .facts = facts,
		      .n_facts = list_facts(h, r, out, facts),
		      .actions = actions,
		      .n_actions = n_actions,
		      .meer = steps,
		      .n_meer = n_steps,
		  });
}
