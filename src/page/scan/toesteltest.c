/*
 * Test uw toestel: whether this device and this room will do, before the day itself.
 *
 * What: one page that opens, and one button that is answered; when that was stands with the seat,
 *       so that the initiator sees who has not tried yet.
 * Who:  everybody at the table, on the device that he will bring.
 * Invariants: it needs no JavaScript; what works here works in the session, which is done with
 *       pages that load again.
 * On purpose absent: a measure of speed. The session sends a page of a few kilobytes.
 * Rows: F341; peers J128.
 */
#include "gate/page.h"

#include "store/zetel.h"

#define DOEL "implementatiescan"

static int test_form_handle(struct request *r UNUSED)
{
	return 0;
}

static void test_view(struct html *h, struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct ui_action test = {.label = "Test dit toestel",
				       .url = html_url(h, "/zetels/%s/test", TOKEN(h, z->id)),
				       .post = true,
				       .kind = UI_PRIMARY,
				       .icon = UI_ICON_SYSTEEM};

	ui_h1(h, "Test uw toestel",
	      "Doe dit op de tablet of laptop die u meeneemt. Het liefst in de zaal zelf.");
	if (moment_set(z->getest_op))
		ui_alert(
		    h, UI_OK, "Dit werkt",
		    arena_format(h->arena, "Laatst getest op %s.", html_moment(h, z->getest_op)));
	ui_actions(h, &test, 1);
	ui_section_begin(h, "lukt", "Wat moet er lukken?");
	ui_p(h, "U ziet deze pagina: uw toestel is verbonden.");
	ui_p(h, "U kiest de knop en leest daarna: Dit werkt. Dan komt uw antwoord straks ook aan.");
	ui_section_end(h);
	ui_section_begin(h, "niet", "Lukt het niet?");
	ui_p(h, "Probeer een ander netwerk, bijvoorbeeld dat van uw telefoon. Zet een oude browser "
		"eerst bij. Lukt het dan nog niet? Vraag wie u uitnodigde om papier.");
	ui_section_end(h);
	ui_link(h, html_url(h, "/zetels/%s", TOKEN(h, z->id)), "Terug naar mijn plek");
}

static int test_handle(struct request *r)
{
	const struct zetel_row *z = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/zetels/%s/test", ID_ZETEL, z->id.nr);
	r->flash = "Uw toestel en de verbinding werken.";
	return zetel_update_getest(&doing, z->id);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/zetels/:zetel/test",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Test uw toestel",
     .doel = DOEL,
     .object = &object_zetel,
     .mits = "eigen",
     .handle = test_form_handle,
     .view = test_view,
     .flags = ROUTE_NO_API,
     .scenario = "scan_afwezigen"},
    {.method = POST,
     .path = "/zetels/:zetel/test",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Test uw toestel",
     .doel = DOEL,
     .object = &object_zetel,
     .mits = "eigen",
     .handle = test_handle,
     .scenario = "scan_afwezigen"},
};
PAGE(toesteltest, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
