#include "part/regelwijziging.h"

#include "store/regelwijziging.h"

void regelwijziging_view(struct html *h, const struct list *wijzigingen)
{
	const struct regelwijziging_row *rows = wijzigingen->rows;

	ui_section_begin(h, "wijzigingen", "Wie wat veranderde");
	ui_table(
	    h, ROW_SET(regelwijziging_columns, rows, wijzigingen->count),
	    &(struct ui_table){
		.one = "wijziging", .many = "wijzigingen", .names = "door", .phone = "door wat"});
	ui_section_end(h);
}
