/*
 * The cards of the network, below the pages, on both engines: nobody opens the card of another to
 * the world or says that it is right, and who does not log in reads only what was opened.
 */
#include "unit/schema/belofte.h"

#define CARD(what) "UPDATE t_gebruiker SET " what ", versie = versie + 1 WHERE id = 1"
QUERY(open_card, CARD("openbaar = TRUE"));
QUERY(close_card, CARD("openbaar = FALSE"));
QUERY(confirm_card, CARD("kaart_op = 7000"));
#define NOOR(naam, bereik)                                                                         \
	"INSERT INTO t_contactpunt (organisatie_id, naam, naam_vouw, taak, niveau, " bereik        \
	", openbaar, kaart_op, gebruiker_id) VALUES (1, '" naam                                    \
	"', 'x', 'wijkcoach', 'uitvoering', '06', "
QUERY(add_open, NOOR("Noor", "telefoon") "TRUE, 6000, 1)");
QUERY(add_closed, NOOR("Noor", "telefoon") "FALSE, 6000, 1)");
QUERY(add_nameless, NOOR(" ", "telefoon") "FALSE, 6000, 1)");
QUERY(add_unreachable,
      "INSERT INTO t_contactpunt (organisatie_id, naam, naam_vouw, taak, niveau, kaart_op, "
      "gebruiker_id) VALUES (1, 'Noor', 'noor', 'wijkcoach', 'uitvoering', 6000, 1)");
QUERY(end_punt, "UPDATE t_contactpunt SET beeindigd_op = 7000 WHERE id = 1");
QUERY(rename_punt, "UPDATE t_contactpunt SET naam = 'Nora' WHERE id = 1");
QUERY(bring_back, "UPDATE t_contactpunt SET beeindigd_op = NULL WHERE id = 1");
QUERY(take_away, "DELETE FROM t_contactpunt WHERE id = 1");
QUERY(in_public, "SELECT count(naam) FROM openbaar_contact WHERE naam <> ''");
QUERY(in_network, "SELECT count(naam) FROM netwerkmens WHERE lijn = 1");
QUERY(punten, "SELECT count(naam) FROM contactpunt WHERE id > 0");

#define COVER(who, what)                                                                           \
	"INSERT INTO t_dekking (gebruiker_id, contactpunt_id, school_id, gemeente, door_id, op) "  \
	"VALUES (" who ", " what ", 1, 6000)"
QUERY(cover_place, COVER("1, NULL", "NULL, 'Vlietdam'"));
QUERY(cover_nothing, COVER("1, NULL", "NULL, NULL"));
QUERY(cover_both, COVER("1, NULL", "2, 'Vlietdam'"));
QUERY(cover_by_nobody, COVER("NULL, NULL", "NULL, 'Vlietdam'"));
QUERY(cover_no_school, COVER("1, NULL", "(SELECT min(o.id) FROM organisatie o WHERE o.soort <> "
					"'school'), NULL"));
QUERY(cover_end, "UPDATE t_dekking SET beeindigd_op = 7000 WHERE id = 1");
QUERY(cover_other, "UPDATE t_dekking SET gemeente = 'Broekerwaard' WHERE id = 1");
QUERY(covered, "SELECT count(naam) FROM dekking WHERE id > 0");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static void nobody_opens_or_confirms_the_card_of_another(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 2, &open_card, "kaart_zelf");
	refused(b, 0, &open_card, "kaart_zelf");
	refused(b, 2, &confirm_card, "kaart_zelf");
	assert_int_equal(reads(b, as(0), &in_public), 0);
	fine(try_exec(b, 1, &open_card));
	fine(try_exec(b, 1, &confirm_card));
	assert_int_equal(reads(b, as(0), &in_public), 1);
	fine(try_exec(b, 2, &close_card));
	assert_int_equal(reads(b, as(0), &in_public), 0);
}

static void who_does_not_log_in_reads_what_was_opened_only(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &add_closed));
	assert_int_equal(reads(b, as(0), &in_public), 0);
	assert_int_equal(reads(b, as(0), &in_network), 0);
	assert_int_equal(reads(b, as(0), &punten), 0);
	assert_int_equal(reads(b, as(4), &in_network), 1);
	fine(try_exec(b, 1, &add_open));
	assert_int_equal(reads(b, as(0), &in_public), 1);
}

static void what_left_the_network_stays_as_it_was(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &add_open)); /* first: what is refused takes a number, too */
	refused(b, 1, &add_nameless, NULL);
	refused(b, 1, &add_unreachable, "contactpunt_bereik");
	refused(b, 1, &take_away, NULL);
	fine(try_exec(b, 1, &end_punt));
	assert_int_equal(reads(b, as(0), &in_public), 0);
	assert_int_equal(reads(b, as(1), &in_network), 0);
	refused(b, 1, &rename_punt, "contactpunt_vast");
	fine(try_exec(b, 1, &bring_back));
	assert_int_equal(reads(b, as(1), &in_network), 1);
}

static void who_stands_for_what_is_one_place_and_stays(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &cover_place));
	refused(b, 1, &cover_place, NULL);
	refused(b, 1, &cover_nothing, "dekking_wat");
	refused(b, 1, &cover_both, NULL);
	refused(b, 1, &cover_by_nobody, "dekking_wie");
	refused(b, 1, &cover_no_school, "dekking_school");
	refused(b, 1, &cover_other, "dekking_vast");
	assert_int_equal(reads(b, as(2), &covered), 1);
	assert_int_equal(reads(b, as(0), &covered), 0);
	fine(try_exec(b, 1, &cover_end));
	refused(b, 1, &cover_end, "dekking_vast");
	assert_int_equal(reads(b, as(2), &covered), 0);
	fine(try_exec(b, 1, &cover_place));
}

#define TESTS(ON)                                                                                  \
	ON(nobody_opens_or_confirms_the_card_of_another),                                          \
	    ON(who_does_not_log_in_reads_what_was_opened_only),                                    \
	    ON(what_left_the_network_stays_as_it_was),                                             \
	    ON(who_stands_for_what_is_one_place_and_stays)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
