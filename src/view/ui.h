/*
 * The components that pages are made of. A page calls these and writes hardly any markup of its
 * own, so that every page is accessible (WCAG 2.2 AA), works without JavaScript, on a phone, on
 * paper and with a keyboard, and looks like the others. test/catalogus shows them all: `make
 * catalogus` checks them and takes pictures, `node test/catalogus/catalogus.mjs --toon` serves
 * them.
 *
 *	ui_h1(h, "Contact vastleggen", "Dit duurt ongeveer 20 seconden.");
 *	ui_form(h, &(struct ui_form){.action = html_url(h, "/jongeren/%s/contactmomenten", TOKEN(h, jongere)),
 *		.fields = fields, .n_fields = COUNT(fields), .submit = "Leg vast", .cancel = terug,
 *		.note = "Wie kan dit lezen: iedereen die bij deze jongere betrokken is."});
 *
 * Common rules. All texts are escaped. A NULL or empty text is left out, with what belongs to
 * it. Structs are plain data: what is not named is zero and means "not". URLs come from
 * html_url() or are literals. Nothing is kept after the call. Components that end in _begin
 * have an _end. Names of people go in the members meant for them (naam, wie, names): they are
 * what "verberg namen" blurs on a shared screen. State is only changed by POST: ui_action,
 * ui_form; never by a link.
 */
#ifndef VIEW_UI_H
#define VIEW_UI_H

#include "view/html.h"
#include "view/row_set.h"

/* ---- shared pieces ---- */

/* The meaning of a colour. Each tone has its own icon; the text must say it too. */
enum ui_tone { UI_NEUTRAL, UI_INFO, UI_OK, UI_WARNING, UI_ERROR };

/* One primary button a screen; UI_DANGER for what cannot be undone. */
enum ui_button { UI_SECONDARY, UI_PRIMARY, UI_DANGER, UI_SUBTLE };

/* The drawings in web/icons/iconen.svg. UI_ICON_NONE draws nothing. */
#define UI_ICONS(X)                                                                                \
	X(WERK, "werk")                                                                            \
	X(JONGEREN, "jongeren")                                                                    \
	X(WERKGEVERS, "werkgevers")                                                                \
	X(STURING, "sturing")                                                                      \
	X(BEHEER, "beheer")                                                                        \
	X(ZOEKEN, "zoeken")                                                                        \
	X(MEER, "meer")                                                                            \
	X(TELEFOON, "telefoon")                                                                    \
	X(MAIL, "mail")                                                                            \
	X(BERICHT, "bericht")                                                                      \
	X(GESPREK, "gesprek")                                                                      \
	X(HUISBEZOEK, "huisbezoek")                                                                \
	X(KALENDER, "kalender")                                                                    \
	X(KLOK, "klok")                                                                            \
	X(CONTRACT, "contract")                                                                    \
	X(SCHOOL, "school")                                                                        \
	X(VLAG, "vlag")                                                                            \
	X(BEL, "bel")                                                                              \
	X(PEN, "pen")                                                                              \
	X(PLUS, "plus")                                                                            \
	X(KRUIS, "kruis")                                                                          \
	X(VINK, "vink")                                                                            \
	X(OK, "ok")                                                                                \
	X(INFO, "info")                                                                            \
	X(WAARSCHUWING, "waarschuwing")                                                            \
	X(FOUT, "fout")                                                                            \
	X(OOG, "oog")                                                                              \
	X(SLOT, "slot")                                                                            \
	X(GEBRUIKER, "gebruiker")                                                                  \
	X(WISSEL, "wissel")                                                                        \
	X(PRINTER, "printer")                                                                      \
	X(DOWNLOAD, "download")                                                                    \
	X(UPLOAD, "upload")                                                                        \
	X(SYSTEEM, "systeem")                                                                      \
	X(VORIGE, "vorige")                                                                        \
	X(VOLGENDE, "volgende")
enum ui_icon {
	UI_ICON_NONE,
#define UI_ICON_NAME_(NAME, id) UI_ICON_##NAME,
	UI_ICONS(UI_ICON_NAME_)
#undef UI_ICON_NAME_
	    UI_ICON_COUNT
};

struct ui_link {
	const char *label;
	const char *url;
	bool current;      /* the page we are on */
	int count;         /* shown beside the label when above 0 */
	enum ui_icon icon; /* used by navigation and buttons */
	const char *groep; /* of navigation: stands above the first of them; NULL: nothing does */
};

/* ---- the page around it all ---- */

/* A hidden name and value. */
struct ui_hidden {
	const char *name;
	const char *value;
};

/*
 * Something the user can do at once. With `post` a small form with one button (carries _csrf
 * and _eenmalig, and _versie when versie > 0), else a link. `toelichting` says the consequence,
 * for screen readers, where the label alone is too short.
 *
 *	ui_action(h, &(struct ui_action){.label = "Neem over", .url = url, .post = true, .versie = row->versie});
 */
struct ui_action {
	const char *label;
	const char *url;
	bool post;
	enum ui_button kind;
	enum ui_icon icon;
	int64_t versie;
	const struct ui_hidden *hidden;
	size_t n_hidden;
	const char *toelichting;
};

/* What the gate knows about the reader and the page. */
struct ui_page {
	const char *title; /* "Mijn werk"; the browser shows "(3) Mijn werk - Startbaan" */
	int title_count;
	int ververs;               /* seconds after which the browser asks for it again; 0: never */
	const char *stroom;        /* where it hears that it has changed; NULL: nowhere */
	int64_t stroom_count;      /* what it shows of that */
	const char *stroom_pagina; /* its address, when a form that was refused shows it; or NULL */
	bool has_errors;           /* puts "Fout: " before the title */
	const char *lang;          /* NULL: nl */
	bool wide;                 /* for tables; else a column of text width */

	/* The rooms; on a phone the first four and "Meer" are a bar at the bottom. */
	const struct ui_link *nav;
	size_t n_nav;
	const struct ui_link *breadcrumbs; /* from far to near, without this page */
	size_t n_breadcrumbs;
	const struct ui_link *footer; /* toegankelijkheid, privacy, …: only what exists */
	size_t n_footer;

	const char *gebruiker; /* name of who is logged in; NULL: nobody (no menu, no search box) */
	const char *organisatie;
	const char *rol;
	const struct ui_link *account; /* in the menu of the user, above Uitloggen */
	size_t n_account;
	const char *zoek;    /* what is in the search box */
	int session_seconds; /* until the session ends, for a warning 2 minutes before; 0: none */

	bool demo;                /* the banner "Dit is een demo met verzonnen mensen" */
	bool verberg_namen;       /* names are blurred, for a screen that others see */
	const char *flash;        /* what was just done: "Contact vastgelegd." */
	const char *undo_url;     /* a POST that takes it back; NULL: none */
	const char *error;        /* what went wrong, in the words of errors.def */
	const char *done_url;     /* where the same form led before; NULL: it was not sent before */
	const char *afgedrukt_op; /* "22-11-2026 11:15", on paper only, with the user's name */
};

/*
 * Everything up to and including <main>, and from </main> on. Between them: an h1 and
 * components.
 */
void ui_page_begin(struct html *h, const struct ui_page *page);
void ui_page_end(struct html *h, const struct ui_page *page);

/* ---- text ---- */

/* The only h1 of the page, with an introduction under it (or NULL). */
void ui_h1(struct html *h, const char *text, const char *lead);
void ui_h2(struct html *h, const char *text);
void ui_h3(struct html *h, const char *text);
void ui_p(struct html *h, const char *text);
/* Text as people typed it: line ends are kept. */
void ui_text(struct html *h, const char *text);
/* Markdown (CommonMark): headings, paragraphs, lists, emphasis and links; all else is text. */
void ui_markdown(struct html *h, const char *text);
/* A person's name among words, which may be NULL: ui_naam(h, "Notitie bij ", naam, NULL). Inside
 * text; and the same as a paragraph, which is left out without a name. */
void ui_naam(struct html *h, const char *before, const char *naam, const char *after);
void ui_p_naam(struct html *h, const char *before, const char *naam, const char *after);
void ui_link(struct html *h, const char *url, const char *text);
void ui_icon(struct html *h, enum ui_icon icon);
/*
 * A section with an h2 and an id to link to: ui_section_begin(h, "netwerk", "Wie staan er om
 * heen?").
 */
void ui_section_begin(struct html *h, const char *id, const char *title);
void ui_section_end(struct html *h);
/*
 * A part of a page that hears of changes (ui_page.stroom): it is replaced when it has, but not
 * while somebody is filling in a form in it, who is told when `stand` has changed: what that form
 * is about. `id` tells the parts of a page apart. `zegt` is a sentence that is read aloud when it
 * is another one than before; "": what changes there is for who looks.
 */
void ui_levend_begin(struct html *h, const char *id, const char *stand, const char *zegt);
void ui_levend_end(struct html *h);
/*
 * Two columns on a wide screen, below each other on a phone: begin, main part, ui_columns_side,
 * side part, end.
 */
void ui_columns_begin(struct html *h);
void ui_columns_side(struct html *h);
void ui_columns_end(struct html *h);
/*
 * A word with its meaning under a button: ui_term(h, "RMC", "Regionale Meld- en
 * Coördinatiefunctie: …"). Inside text.
 */
void ui_term(struct html *h, const char *word, const char *meaning);

/* ---- doing something ---- */

/* A row of buttons: ui_buttons_begin(h); ui_action(…); ui_print_button(h); ui_buttons_end(h). */
void ui_buttons_begin(struct html *h);
void ui_buttons_end(struct html *h);
void ui_action(struct html *h, const struct ui_action *action);
/* ui_actions(h, actions, n): such a row at once; on paper it is left out. */
void ui_actions(struct html *h, const struct ui_action *actions, size_t n);
/* A link that looks like a button: ui_button_link(h, UI_PRIMARY, url, "Nieuwe jongere"). */
void ui_button_link(struct html *h, enum ui_button kind, const char *url, const char *label);
/* The same on a new tab, so that what stands on this one is kept; the label says so. */
void ui_button_tab(struct html *h, enum ui_button kind, const char *url, const char *label);
/* Less used acts behind one button: ui_menu(h, "Meer", actions, n). */
void ui_menu(struct html *h, const char *label, const struct ui_action *actions, size_t n);
/* Shown only when JavaScript can do it. */
void ui_print_button(struct html *h);
void ui_copy_button(struct html *h, const char *label, const char *text);

/* ---- saying something ---- */

/*
 * ui_alert(h, UI_WARNING, "Geen contact sinds 8 maanden", "Spreek vandaag iets af."); either
 * text may be NULL.
 */
void ui_alert(struct html *h, enum ui_tone tone, const char *title, const char *text);
/* A picture as wide as the page at most; `alt` says what is on it. */
void ui_picture(struct html *h, const char *url, const char *alt);
/* A status: ui_badge(h, UI_OK, "Aan het werk"). Icon, colour and text. */
void ui_badge(struct html *h, enum ui_tone tone, const char *text);
/* A small label that is no status: ui_chip(h, UI_ICON_OOG, "Jongere, jobcoach"). */
void ui_chip(struct html *h, enum ui_icon icon, const char *text);
/*
 * ui_empty(h, "Geen werk voor vandaag", "Hier staan …", &(struct ui_action){…}); the action may
 * be NULL.
 */
void ui_empty(struct html *h, const char *title, const char *text, const struct ui_action *action);
void ui_card_begin(struct html *h, const char *title); /* title (h3) may be NULL */
void ui_card_end(struct html *h);
void ui_details_begin(struct html *h, const char *summary);
/* Behind that line on a phone only; where there is room it is simply there. */
void ui_details_phone_begin(struct html *h, const char *summary);
void ui_details_end(struct html *h);
/* ui_progress(h, 9, 12, "9 van 12 hebben geantwoord"). */
void ui_progress(struct html *h, int64_t value, int64_t max, const char *text);
/*
 * Figures that matter, beside each other: ui_figures_begin(h); ui_figure(h, "60%",
 * "12 van de 20 jongeren werken nog na een jaar", "Geteld is …"); …; ui_figures_end(h). The
 * definition may be NULL, but a figure without one is a rumour.
 */
void ui_figures_begin(struct html *h);
void ui_figures_end(struct html *h);
void ui_figure(struct html *h, const char *figure, const char *sentence, const char *definition);

/* Label and value, under each other on a phone. An empty value reads "Niet bekend".
 *	ui_facts_begin(h); ui_fact(h, "Geboren", html_datum(h, j->geboorte_datum)); ui_facts_end(h);
 */
void ui_facts_begin(struct html *h);
void ui_fact(struct html *h, const char *label, const char *value);
void ui_fact_link(struct html *h, const char *label, const char *value, const char *url);
/* For a value that is more than text. */
void ui_fact_begin(struct html *h, const char *label);
void ui_fact_end(struct html *h);
/*
 * Lines in such a value, or between these two in a cell of a table. A line is words with what is
 * opened in the middle (`url` NULL: no link); each may be NULL.
 */
void ui_lines_begin(struct html *h);
void ui_line(struct html *h, const char *before, const char *url, const char *text,
	     const char *after);
/* A line that says less than those above it. */
void ui_line_soft(struct html *h, const char *text);
void ui_lines_end(struct html *h);
void ui_facts_end(struct html *h);

/*
 * Views of one thing, each with its own URL; the one with `current` is shown. label names them
 * for screen readers.
 */
void ui_tabs(struct html *h, const char *label, const struct ui_link *tabs, size_t n);

/*
 * ui_phases(h, "Fase", labels, COUNT(labels), 3): number 3 (from 0) is now, those before are
 * done; -1: none yet.
 */
void ui_phases(struct html *h, const char *label, const char *const *phases, size_t n, int current);

/* ---- people and dossiers ---- */

/*
 * Someone to call. ui_people_begin(h); ui_person(h, &p); …; ui_people_end(h). Phone and mail
 * become links.
 */
struct ui_person {
	const char *naam;
	const char *rol;
	const char *organisatie;
	const char *waarvoor; /* one calls: "stages in de zorg" */
	const char *wanneer;  /* one does: "ma, di" */
	const char *telefoon;
	const char *email;
	const char *url;  /* of the page about this person */
	const char *chip; /* "Casusregisseur": stands out */
};
void ui_people_begin(struct html *h);
void ui_person(struct html *h, const struct ui_person *person);
void ui_people_end(struct html *h);

/* A label with its value and, perhaps, where it leads. */
struct ui_value {
	const char *label;
	const char *value;
	const char *url;
	enum ui_tone tone; /* UI_WARNING and UI_ERROR add an icon */
};

/*
 * The head of a dossier: who, phase, and the few facts that must be seen within five seconds.
 * Holds the h1.
 */
struct ui_record {
	const char *naam;
	const char *onder; /* "17 jaar, Praktijkschool De Brug" */
	const char *status;
	enum ui_tone tone;
	const char *const *phases;
	size_t n_phases;
	int phase;
	const struct ui_value *facts;
	size_t n_facts;
	const struct ui_action
	    *actions; /* the quick acts, always in this place; the first is UI_PRIMARY */
	size_t n_actions;
	const struct ui_action *meer; /* steps taken seldom, behind "Meer stappen" */
	size_t n_meer;
};
void ui_record(struct html *h, const struct ui_record *record);

/*
 * The timeline, newest first, grouped by day. Consecutive events with `systeem` are folded into
 * one line. `today` gives "Vandaag" and "Gisteren".
 */
struct ui_event {
	struct datum dag;
	enum ui_icon icon;
	const char *title; /* "Telefoon met Jayda" */
	const char *text;
	const char *wie;      /* who recorded it */
	const char *leesbaar; /* chip "Wie kan dit lezen" */
	const char *url;
	bool systeem;
};
void ui_timeline(struct html *h, const struct ui_event *events, size_t n, struct datum today);

/*
 * A box that chooses a line: sent as `kies` with the form whose id is UI_KIES_FORM, wherever on the
 * page that is. `label` is for who does not see beside what it stands.
 */
#define UI_KIES_FORM "kiezen"
void ui_kies(struct html *h, const char *value, const char *label, bool gekozen);

/*
 * A line of Mijn werk. ui_signals_begin(h); for each: ui_signal(h, &s); ui_signals_end(h).
 */
struct ui_signal {
	const char *wat;              /* "Bel over het contract" */
	const char *wie;              /* first name and initial: "Jayda B." */
	const char *url;              /* of the jongere */
	const char *waarom;           /* "Het contract stopt over 4 weken." */
	const char *termijn;          /* "Voor 3 december", "2 dagen te laat" */
	enum ui_tone tone;            /* of the term: UI_ERROR too late, UI_WARNING today */
	struct ui_action action;      /* the one primary button */
	const struct ui_action *meer; /* behind "Meer" */
	size_t n_meer;
	const char *kies; /* value of the box that chooses it; NULL: it cannot be chosen */
	bool gekozen;
};
/* How a last day reads beside it ("Voor 3 december", "Vandaag", "2 dagen te laat"), and in which
 * tone: too late is an error, today a warning, no day at all nothing. */
const char *ui_due_text(struct html *h, struct datum due, struct datum today);
enum ui_tone ui_due_tone(struct datum due, struct datum today);
void ui_signals_begin(struct html *h);
void ui_signal(struct html *h, const struct ui_signal *signal);
void ui_signals_end(struct html *h);

/* ---- lists ---- */

/*
 * Search results and other lists with a title a row: ui_list_begin(h); ui_item(h, &i);
 * ui_list_end(h).
 */
struct ui_item {
	const char *title;
	const char *url; /* NULL: nowhere to go */
	bool names;      /* the title is a person's name */
	const char *text;
	const char *badge;
	enum ui_tone tone;
};
void ui_list_begin(struct html *h);
void ui_item(struct html *h, const struct ui_item *item);
void ui_list_end(struct html *h);

/*
 * A table from columns. Columns without a label, and ids, are not shown. On a phone a short row
 * (`phone`), or a card a row. Members that name columns hold their names with blanks between: "naam
 * volgende_datum".
 *
 *	ui_table(h, ROW_SET(jongere_columns, rows, n), &(struct ui_table){.one = "jongere", .many = "jongeren",
 *		.link = "naam", .link_id = "id", .link_prefix = "/jongeren/", .names = "naam",
 *		.phone = "fase volgende_datum:", .url = "/jongeren?fase=werk", .sortable = "naam volgende_datum", .sort = "-volgende_datum",
 *		.volgende = next, .total = total, .empty_title = "Nog geen jongeren", .empty_text = "…"});
 */
struct ui_table {
	const char *one, *many; /* what is in it: "1 jongere", "12 jongeren" */
	int64_t total;          /* of all pages; 0: the rows given are all there are */
	const char *caption;    /* instead of the count */
	bool liggend;           /* printed on paper on its side */
	bool a3;                /* printed on A3 on its side: for a wall, or to write on together */

	const char *link;        /* the column whose text is a link … */
	const char *link_id;     /* … to link_prefix and the token of this column … */
	const char *link_prefix; /* … "/jongeren/" … */
	const char *link_suffix; /* … and perhaps "/contract" */
	const char *names;       /* columns with names of people */
	const char *hide;        /* columns left out on screen */
	/*
	 * Columns that stay on a phone, beside each other under the link: what one scans for, in a
	 * few lines. A colon behind one keeps its label, where the value does not say what it is:
	 * "fase volgende_datum:". A box brings the others back. NULL: all stay, a line each.
	 */
	const char *phone;
	const char *percent; /* REAL columns that are fractions: 0.85 reads 85% */

	const char
	    *url; /* of this list with its filters, to which sort is added; NULL: no sorting */
	const char *sortable;          /* columns one may sort by */
	const char *sort;              /* the column sorted by now, "-" before it when descending */
	const char *vorige, *volgende; /* URLs of the pages before and after, or NULL */

	const char *empty_title, *empty_text;
	const struct ui_action *empty_action;

	/* The value of the box that chooses a row (ui_kies), or NULL for none; NULL: no boxes. */
	const char *(*kies)(struct html *h, const void *row, void *arg);
	bool gekozen; /* all are chosen at first */

	/* Writes the inside of a cell and returns true, or returns false for the usual form. */
	bool (*cell)(struct html *h, const struct column *column, const void *row, void *arg);
	void *arg;
};
void ui_table(struct html *h, struct row_set set, const struct ui_table *table);
/*
 * The value of one member as text for people: dates dd-mm-jjjj, Ja/Nee, labels, decimal comma;
 * "" for none.
 */
const char *ui_value_text(struct html *h, const struct column *column, const void *row);

/*
 * Who chose which value: a row for each group, a column for each value, as many dots as chose it.
 *	ui_spreiding(h, &(struct ui_spreiding){.titel = "Scores", .waarden = w, .n_waarden = 5,
 *		.rijen = domeinen, .n_rijen = 6, .aantal = counts});
 */
struct ui_spreiding {
	const char *titel;
	const char *const *waarden;
	size_t n_waarden;
	const char *const *rijen;
	size_t n_rijen;
	const int *aantal; /* row by row */
	bool op_scherm;    /* for who looks on: not on paper */
};
void ui_spreiding(struct html *h, const struct ui_spreiding *s);

/* The filters at work, each with the URL without it; `clear` is the URL without any. */
void ui_filters(struct html *h, const struct ui_link *filters, size_t n, const char *clear);
void ui_pager(struct html *h, const char *vorige, const char *volgende);

/*
 * A figure drawn from the table between begin and end; without JavaScript the table is all
 * there is. Columns are named by their column name; `series` may be NULL (one line).
 *
 *	ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_SURVIVAL, .title = "Nog aan het werk", .x = "maand",
 *		.y = "aandeel", .low = "onder", .high = "boven", .series = "groep", .x_label = "maanden na de start"});
 *	ui_table(h, …); ui_chart_end(h);
 */
enum ui_chart_kind { UI_CHART_SURVIVAL, UI_CHART_BARS, UI_CHART_RADAR };
struct ui_chart {
	enum ui_chart_kind kind;
	const char *title;
	const char *x, *y, *low, *high, *series;
	const char *x_label, *y_label;
};
void ui_chart_begin(struct html *h, const struct ui_chart *chart);
void ui_chart_end(struct html *h);

/* ---- forms ---- */

enum ui_kind {
	UI_TEXT,
	UI_LONG_TEXT,
	UI_DATE, /* one text field, dd-mm-jjjj */
	UI_NUMBER,
	UI_RADIO,
	UI_SELECT,
	UI_CHECKBOX,   /* one box; sent as "1"; checked when value is "1" */
	UI_CHECKBOXES, /* several of the options */
	UI_EMAIL,
	UI_TEL,
	UI_PASSWORD, /* value is never written */
	UI_FILE,
	UI_SEARCH,
	UI_HIDDEN
};

enum ui_width { UI_WIDTH_AUTO, UI_WIDTH_SHORT, UI_WIDTH_MEDIUM, UI_WIDTH_FULL };

struct ui_option {
	const char *value;
	const char *label;
	const char *hint;
	bool selected;
	bool disabled;
};

/*
 * A field. Options come from `options`, or from a code list in `choices` (value = code); one is
 * chosen when its value equals the field's `value`, or by `selected`. For UI_CHECKBOXES `value`
 * holds the values with commas between. What the user typed must be given back in `value`, also
 * when it is wrong.
 */
struct ui_field {
	const char *name;
	const char *label;
	const char *hint;
	const char *error; /* says the remedy: "Vul de einddatum in, bijvoorbeeld 31-12-2026" */
	const char *value;
	enum ui_kind kind;
	enum ui_width width;
	bool required; /* not required is marked "(niet verplicht)" */
	bool autofocus;
	int maxlength; /* characters; shown as a counter under long texts, never cuts those off */
	int rows;      /* of UI_LONG_TEXT; 0: 4 */
	const char *autocomplete; /* "email", "current-password", "one-time-code", "bday", … */
	const char *inputmode;    /* "numeric", "decimal" */
	const char *accept;       /* of UI_FILE: ".csv,.xlsx" */
	const char *suggest; /* of UI_SEARCH: a page of the API that is asked while one types, with
				     what it found in `artikelen`, each with a `titel` */
	const struct ui_option *options;
	size_t n_options;
	const struct choices *choices;
	/* First line of a UI_SELECT: "Kies een reden"; NULL: "Maak een keuze", or "Alle" in a filter;
	 * "": none, something is always chosen. */
	const char *empty;
	const char *search; /* the word that the list was searched for, "" at first; NULL: no box */
	const char
	    *fold; /* of UI_CHECKBOXES: what is not chosen is behind this line; NULL: none is */
	/*
	 * Somebody else changed it too: `now` is what stands there, and one of both is chosen;
	 * `before` is what stood there, for who did not change it. Values; NULL: not so. `mark`
	 * tells the value that the form began with from another.
	 */
	const char *now, *before, *mark;
	const char *kept; /* while it is typed: until when what stands here was; "": not yet */
};
/*
 * What a form with a version sends beside its fields: what they held, as "name=mark name=mark"; and
 * of a field with two versions which one is meant ("nu": the one that stood there) and that value.
 */
#define VERSIE_WAS "_was"
#define VERSIE_CHOICE "_kies_"
#define VERSIE_NU "_nu_"
/* What sends a form to be kept as a draft ("1"), or to throw that away ("weg"). */
#define CONCEPT "_concept"

/*
 * A form. ui_form does everything: the summary of errors on top, the fields, the buttons. Or write
 * ui_form_begin(h, &form); ui_field(h, &f); …; ui_form_end(h, &form) yourself.
 */
struct ui_form {
	const char *action;
	const char *id; /* needed when a page has more than one form with the same field names */
	bool get;       /* a search or filter form: GET, no keys, fields beside each other */
	bool upload;    /* has a UI_FILE */
	int64_t versie; /* of what is changed; 0: new */
	bool replaces; /* new, and takes the place of what was sent before: nothing is made twice */
	const char *behind; /* the form is behind this line, until it is opened or comes back */
	const char *legend; /* heading of the fields, or NULL */
	const struct ui_field *fields; /* also read for the summary of errors */
	size_t n_fields;
	size_t in_front; /* of a filter form: the others are behind "Meer filters"; 0: all */
	const struct ui_hidden *hidden;
	size_t n_hidden;
	const char *submit; /* a verb: "Leg vast", "Stuur naar gemeente" */
	enum ui_icon icon;  /* on that button */
	bool danger;        /* what is submitted cannot be undone */
	const char *cancel; /* URL of "Annuleer" */
	const char *note;   /* beside the button: "Wie kan dit lezen: …" */
};
void ui_form(struct html *h, const struct ui_form *form);
/* A value of this field as the user knows it. */
const char *ui_value_label(struct html *h, const struct ui_field *f, const char *value);
void ui_form_begin(struct html *h, const struct ui_form *form);
void ui_field(struct html *h, const struct ui_field *field);
void ui_form_end(struct html *h, const struct ui_form *form);
/*
 * Another button of the form with this id, elsewhere on the page: sends it with name=value too.
 * Enter in a field does not press it.
 */
void ui_form_button(struct html *h, const char *form_id, const struct ui_hidden *sent,
		    const char *label);
/*
 * The summary alone, for fields of the form with that id (NULL for the only one). Nothing when
 * there is no error.
 */
void ui_error_summary(struct html *h, const char *form_id, const struct ui_field *fields, size_t n);
/*
 * Fields seldom changed, behind a line that says what they are: "Dag en volgend contact
 * (06-12-2026)". Open when one of them has an error.
 */
void ui_more_fields(struct html *h, const char *summary, const struct ui_field *fields, size_t n);
/* Short fields beside each other, also on a phone: begin, two fields, end. */
void ui_beside_begin(struct html *h);
void ui_beside_end(struct html *h);
/* Fields that belong together, inside a form. */
void ui_fieldset_begin(struct html *h, const char *legend);
void ui_fieldset_end(struct html *h);

#endif
