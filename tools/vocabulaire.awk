# VOCABULAIRE.tsv as a C table (base/woord.h). Fields: woord, meervoud, lidwoord, betekenis, bron.
BEGIN {
	FS = "\t"
	print "#include \"base/woord.h\"\n\nconst struct woord vocabulaire[] = {"
}
NR > 1 && NF == 5 {
	gsub(/\\/, "\\\\"); gsub(/"/, "\\\"")
	printf "    {\"%s\", \"%s\", \"%s\", \"%s\", \"%s\"},\n", $1, $2, $3, $4, $5
}
END {
	print "};\nconst size_t vocabulaire_count = COUNT(vocabulaire);"
}
