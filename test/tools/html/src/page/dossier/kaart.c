static void kaart(struct html *h, const char *naam)
{
	html(h, "<p class=\"naam\" title=\"a > b\">%s</p><br><input required>", naam);
	html(h, "<a href=\"/jongeren/%s\">", naam);
	html(h, " data-naam=\"%s\"", naam);
	html(h, "<p class=naam>%s</p>", naam);
	html(h, "<p title=%s>x</p>", naam);
	html(h, "<p %s>x</p>", naam);
	html(h, "<p style=\"color: red\">x</p>");
	html(h, "<p>1</p><button onclick=\"x()\">x</button>");
	html(h, "<script>x()</script>");
	html(h, "<script src=\"/vast/app.js\"></script>");
	html(h, "<a href=\"javascript:x()\">x</a>");
	html(h, "<iframe src=\"/x\"></iframe>");
	html(h, "<input%s%s name=\"%s\"%s>", yes ? " checked" : "", f(a, b) ? " required" : "", naam, naam);
	html(h, "<input data-%s=\"1\">", naam);
	ui_between(h, "<p class=\"a\">", naam, "</p>");
	ui_between(h, "<p class=a>", naam, "</p><p class=b>");
	html(pick(h, "a"), "<b onload=\"x\"" PRId64 ">", naam);
	naam = "<b>vet</b>";
	naam = "a < b, <3";
}
