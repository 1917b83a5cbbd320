# The pages of the user's manual as a C table (base/handleiding.h). A file:
#
#	<!-- bij: dossier/plan dossier/actie -->     the pages that it explains
#	# Title
#
#	What it is for, in one paragraph.
#
#	The rest, in Markdown.
function quoted(text) {
	gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text); gsub(/\t/, "\\t", text)
	return "\"" text "\""
}
function finish() {
	if (naam != "")
		printf "    {%s, %s, %s, %s,\n%s\t\"\"},\n", quoted(naam), quoted(bij), quoted(titel), quoted(kern), tekst
}
BEGIN {
	print "#include \"base/handleiding.h\"\n\nconst struct handleiding handleidingen[] = {"
}
FNR == 1 {
	finish()
	naam = FILENAME; sub(/.*\//, "", naam); sub(/\.md$/, "", naam)
	bij = titel = kern = tekst = ""
}
FNR == 1 && /^<!-- bij: .* -->$/ {
	bij = $0; sub(/^<!-- bij: /, "", bij); sub(/ -->$/, "", bij)
	next
}
titel == "" {
	if (/^# /)
		titel = substr($0, 3)
	next
}
tekst == "" && kern == "" && /^$/ { next }
tekst == "" && !/^$/ {
	kern = kern (kern == "" ? "" : " ") $0
	next
}
{ tekst = tekst "\t" quoted($0) "\"\\n\"\n" }
END {
	finish()
	print "};\nconst size_t handleiding_count = COUNT(handleidingen);"
}
