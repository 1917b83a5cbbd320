/*
 * Privacy and toegankelijkheid: what we do with data, and how well everybody can use this; public,
 * in plain words. Facts only: what the program does, as the code does it. Rows: F070, F377;
 * standards 8.
 */
#include "gate/page.h"

#include "domain/onderdeel.h"

static int nothing_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void privacy_view(struct html *h, struct request *r)
{
	(void)r;
	ui_h1(h, "Privacy", "Wie ziet wat, en waarom?");
	ui_p(h,
	     "Niemand ziet een dossier vanwege een functie alleen. Wie iets wil zien, moet bij die "
	     "jongere betrokken zijn. Daar hoort altijd een grondslag bij: een wettelijke taak, "
	     "toestemming van de jongere, of een overeenkomst.");
	ui_p(h, "Een dossier bestaat uit onderdelen. Per betrokkene is vastgelegd welke onderdelen "
		"die mag zien, vanaf wanneer en tot wanneer.");
	ui_section_begin(h, "onderdelen", "De onderdelen");
	ui_facts_begin(h);
	for (size_t i = 0; i < onderdelen.count; i++)
		ui_fact(h, onderdelen.list[i].label, onderdelen.list[i].hint);
	ui_facts_end(h);
	ui_section_end(h);
	ui_section_begin(h, "logboek", "Het logboek");
	ui_p(h, "Elke keer dat iemand gegevens bekijkt of wijzigt, schrijft Startbaan dat op: wie, "
		"wat, wanneer en waarvoor. Lukt dat niet, dan komen de gegevens niet in beeld. Het "
		"logboek is zo gemaakt dat geknoei te zien is.");
	ui_section_end(h);
	ui_section_begin(h, "cijfers", "Cijfers");
	ui_p(h, "Cijfers gaan over groepen. Groepen van minder dan vijf jongeren tonen wij niet.");
	ui_section_end(h);
}

static void toegankelijkheid_view(struct html *h, struct request *r)
{
	(void)r;
	ui_h1(h, "Toegankelijkheid", "Iedereen moet Startbaan kunnen gebruiken.");
	ui_p(h,
	     "Startbaan is gemaakt volgens WCAG 2.2, niveau AA. Elke bladzijde wordt automatisch "
	     "nagekeken, op een telefoon en op een groot scherm. Een onderzoek door mensen is nog "
	     "niet gedaan.");
	ui_p(h, "Alles werkt met alleen het toetsenbord, met een schermlezer, zonder JavaScript en "
		"als u de letters vier keer zo groot maakt.");
	ui_p(h, "Loopt u ergens tegenaan? Vertel het de functioneel beheerder van uw regio.");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/privacy",
     .recht = RECHT_OPENBAAR,
     .summary = "Privacy",
     .handle = nothing_handle,
     .view = privacy_view,
     .flags = ROUTE_NO_API,
     .scenario = "algemeen"},
    {.method = GET,
     .path = "/toegankelijkheid",
     .recht = RECHT_OPENBAAR,
     .summary = "Toegankelijkheid",
     .handle = nothing_handle,
     .view = toegankelijkheid_view,
     .flags = ROUTE_NO_API,
     .scenario = "algemeen"},
};
PAGE(privacy, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
