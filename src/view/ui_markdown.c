/*
 * Markdown as components: the tree that cmark reads is written with html(), so that every text in
 * it is escaped. Markup inside the text is a text like any other, and a link leads to a page of
 * ours or to https.
 */
#include "view/ui_part.h"

#include <cmark.h>
#include <string.h>

/* A list whose lines are one line each holds its texts without paragraphs around them. */
static bool is_loose(cmark_node *node)
{
	cmark_node *list = cmark_node_parent(cmark_node_parent(node));

	return !list || cmark_node_get_type(list) != CMARK_NODE_LIST ||
	       !cmark_node_get_list_tight(list);
}

static bool leads_somewhere(const char *url)
{
	return strncmp(url, "https://", 8) == 0 ||
	       (url[0] == '/' && url[1] != '/' && !strchr(url, '\\'));
}

struct element {
	const char *name; /* NULL: no element */
	const char *class;
};

static struct element element_of(cmark_node *node)
{
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		return cmark_node_get_heading_level(node) <= 2
			   ? (struct element){"h2", "nl-heading nl-heading--level-2"}
			   : (struct element){"h3", "nl-heading nl-heading--level-3"};
	case CMARK_NODE_PARAGRAPH:
		return (struct element){is_loose(node) ? "p" : NULL, "nl-paragraph"};
	case CMARK_NODE_LIST:
		return (struct element){
		    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "ol" : "ul", "sb-lijst"};
	case CMARK_NODE_ITEM:
		return (struct element){"li", NULL};
	case CMARK_NODE_BLOCK_QUOTE:
		return (struct element){"blockquote", NULL};
	case CMARK_NODE_STRONG:
		return (struct element){"strong", NULL};
	case CMARK_NODE_EMPH:
		return (struct element){"em", NULL};
	case CMARK_NODE_LINK:
		return (struct element){leads_somewhere(cmark_node_get_url(node)) ? "a" : NULL,
					"nl-link"};
	default:
		return (struct element){0};
	}
}

static void write_leaf(struct html *h, cmark_node *node)
{
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		html(h, "\n");
		break;
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_HTML_INLINE:
	case CMARK_NODE_HTML_BLOCK:
		html(h, "%s", cmark_node_get_literal(node));
		break;
	default:
		break;
	}
}

static void write_enter(struct html *h, cmark_node *node)
{
	struct element e = element_of(node);

	if (!e.name) {
		write_leaf(h, node);
		return;
	}
	html(h, "<%s", e.name);
	if (e.class)
		html(h, " class=\"%s\"", e.class);
	if (cmark_node_get_type(node) == CMARK_NODE_LINK)
		html(h, " href=\"%s\"", cmark_node_get_url(node));
	html(h, ">");
}

static void write_exit(struct html *h, cmark_node *node)
{
	struct element e = element_of(node);

	if (e.name)
		html(h, "</%s>", e.name);
}

void ui_markdown(struct html *h, const char *text)
{
	cmark_node *tree = cmark_parse_document(text, strlen(text), CMARK_OPT_DEFAULT);
	cmark_iter *at = cmark_iter_new(tree);

	for (;;) {
		cmark_event_type event = cmark_iter_next(at);
		if (event == CMARK_EVENT_DONE)
			break;
		if (event == CMARK_EVENT_ENTER)
			write_enter(h, cmark_iter_get_node(at));
		else
			write_exit(h, cmark_iter_get_node(at));
	}
	cmark_iter_free(at);
	cmark_node_free(tree);
}
