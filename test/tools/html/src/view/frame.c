static void frame(struct html *h)
{
	html(h, "<script src=\"%s\" defer></script>", asset_path("app.js"));
	html(h, "<script>x()</script>");
}
