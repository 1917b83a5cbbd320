# The articles that come with the program as a C table (base/kennisbank.h). A file:
#
#	<!-- soort: artikel
#	samenvatting: One sentence.
#	bronnen: Title (year), place | Title (year)
#	geldig_tot: 2027-11-01
#	van: 2026-01-01            only of a law: from when this text counts
#	bij: factor/1 norm/3 regeling/proefplaatsing scherm/overleg/overdracht -->
#	# Title
#
#	The text, in Markdown.
#
# The state of a law before that is in NAME.2021-01-01.md: the same page, from that day on.
function quoted(text) {
	gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text); gsub(/\t/, "\\t", text)
	return "\"" text "\""
}
function finish() {
	if (bestand == "")
		return
	naam = bestand; sub(/\..*/, "", naam)
	printf "    {%s, %s, %s, %s, %s, %s,\n     %s, %s, %s,\n%s\t\"\"},\n", quoted(bestand), quoted(naam), quoted(kop["soort"]),
		quoted(kop["samenvatting"]), quoted(kop["bronnen"]), quoted(kop["geldig_tot"]), quoted(kop["van"]), quoted(kop["bij"]),
		quoted(titel), tekst
}
BEGIN {
	print "#include \"base/kennisbank.h\"\n\nconst struct kennisbankstuk kennisbank[] = {"
}
FNR == 1 {
	finish()
	bestand = FILENAME; sub(/.*\//, "", bestand); sub(/\.md$/, "", bestand)
	titel = tekst = ""
	delete kop
	in_kop = sub(/^<!-- /, "")
}
in_kop {
	in_kop = !sub(/ *-->$/, "")
	if (match($0, /^[a-z_]+: */)) {
		sleutel = $0; sub(/:.*/, "", sleutel)
		kop[sleutel] = substr($0, RLENGTH + 1)
	}
	next
}
titel == "" {
	if (/^# /)
		titel = substr($0, 3)
	next
}
tekst == "" && /^$/ { next }
{ tekst = tekst "\t" quoted($0) "\"\\n\"\n" }
END {
	finish()
	print "};\nconst size_t kennisbank_count = COUNT(kennisbank);"
}
