# What md4c 0.5.2 is mended for, in the variable md4c_source, before it is compiled; tests/unit/markdown_mends_test.cpp has
# a test for each. A piece of its source that is not there any more stops the build.
file(READ "${md4c_dir}/src/md4c.c" md4c_source)
function(mend_md4c old new)
  string(FIND "${md4c_source}" "${old}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "md4c.c has no \"${old}\"")
  endif()
  string(REPLACE "${old}" "${new}" md4c_source "${md4c_source}")
  set(md4c_source "${md4c_source}" PARENT_SCOPE)
endfunction()

# md4c 0.5.2 asks whether the last thing it noted is the start of a list item, but may look at the offset of a line
# instead: a heading, a thematic break or fenced code that ends at one of every 256 offsets ends its list item with it.
mend_md4c("    int last_list_item_starts_with_two_blank_lines;\n"
  "    int last_list_item_starts_with_two_blank_lines;\n    int last_list_item_start;\n")
mend_md4c("    block->n_lines = start;\n"
  "    block->n_lines = start;\n    if(type == MD_BLOCK_LI) ctx->last_list_item_start = ctx->n_block_bytes;\n")
mend_md4c("if(top_block->type == MD_BLOCK_LI)"
  "if(top_block->type == MD_BLOCK_LI && ctx->n_block_bytes == ctx->last_list_item_start)")

# What md4c 0.5.2 does in more time than in proportion to the text, or with more output (tests/pathology):
# Each use of a link's definition repeats its address and title. All together are now as long as the text at most, or
# 100,000 bytes; past that a reference stays text, as in cmark.
mend_md4c("    int unresolved_link_head;\n" "    int unresolved_link_head;\n    SZ room_for_references;\n")
mend_md4c("    ctx.size = size;\n" "    ctx.size = size;\n    ctx.room_for_references = (size > 100000 ? size : 100000);\n")
mend_md4c("    def = md_lookup_ref_def(ctx, label, label_size);\n"
  "    def = md_lookup_ref_def(ctx, label, label_size);
    if(def != NULL) {
        SZ repeated = def->dest_end - def->dest_beg + def->title_size;
        if(repeated > ctx->room_for_references)
            def = NULL;
        else
            ctx->room_for_references -= repeated;
    }
")
# Whether a link has an address was asked with all lines above it counted.
mend_md4c("    while(off >= lines[line_index].end)\n        line_index++;\n\n    MD_ASSERT(CH(off) == _T('('));\n"
  "    md_lookup_line(off, lines, n_lines, &line_index);\n    MD_ASSERT(CH(off) == _T('('));\n")
# Each blank line went through all lists that it is in. The next one is in the same.
mend_md4c("    int n_containers;\n"
  "    int n_containers;\n    int blank_containers;\n    int blank_from;\n    int blank_to;\n")
mend_md4c("            while(n_parents < ctx->n_containers  &&  ctx->containers[n_parents].ch != _T('>'))
                n_parents++;
        }
    }
" "            if(ctx->blank_containers != ctx->n_containers  ||  ctx->blank_from != n_parents) {
                ctx->blank_containers = ctx->n_containers;
                ctx->blank_from = n_parents;
                ctx->blank_to = n_parents;
                while(ctx->blank_to < ctx->n_containers  &&  ctx->containers[ctx->blank_to].ch != _T('>'))
                    ctx->blank_to++;
            }
            n_parents = ctx->blank_to;
        }
    } else {
        ctx->blank_containers = 0;
        ctx->blank_from = -1;
    }
")

# Where md4c 0.5.2 reads something else than CommonMark and GFM say (tests/conformance):
# A code span whose closing backticks start a line gave them again.
mend_md4c("                        MD_LEAVE_SPAN(MD_SPAN_CODE, NULL);\n"
  "                        MD_LEAVE_SPAN(MD_SPAN_CODE, NULL);
                        while(mark->end > line->end)
                            line++;
")
# The scheme of an autolink starts with a letter.
mend_md4c("off >= max_end  ||  !ISASCII(off)" "off >= max_end  ||  !ISALPHA(off)")
# A bracket in the address or label of a link or an image took the text behind it.
mend_md4c("#define MD_MARK_HASNESTEDBRACKETS " "#define MD_MARK_BRACKETINTARGET              0x40\n#define MD_MARK_HASNESTEDBRACKETS ")
mend_md4c("        if((opener->beg < last_link_beg " "        if((opener->flags & MD_MARK_BRACKETINTARGET)  ||
           (opener->beg < last_link_beg ")
mend_md4c("            closer->flags |= MD_MARK_CLOSER | MD_MARK_RESOLVED;

            /* If it is a link," "            closer->flags |= MD_MARK_CLOSER | MD_MARK_RESOLVED;
            for(int i = closer_index + 1; i < ctx->n_marks  &&  ctx->marks[i].beg < closer->end; i++) {
                if(ctx->marks[i].ch == _T('[')  ||  ctx->marks[i].ch == _T('!'))
                    ctx->marks[i].flags |= MD_MARK_BRACKETINTARGET;
            }

            /* If it is a link,")
# A closing fence may have tabs behind it.
mend_md4c("    while(off < ctx->size  &&  CH(off) == _T(' '))
        off++;

    /* But nothing more is allowed on the line. */" "    while(off < ctx->size  &&  ISBLANK(off))
        off++;

    /* But nothing more is allowed on the line. */")
# Tabs at the start of a line in a fence are the author's, where nothing is taken off that line.
mend_md4c("            if(n_parents == ctx->n_containers) {
                if(line->indent > pivot_line->indent)" "            if(n_parents == ctx->n_containers) {
                if(n_parents == 0  &&  pivot_line->indent == 0) {
                    line->beg = beg;
                    line->indent = 0;
                } else if(line->indent > pivot_line->indent)")
# Tildes open and close as other delimiters do: \"~a\" and \"~b\" are no strikethrough.
mend_md4c("                    if(tmp < line->end  &&  !ISUNICODEWHITESPACE(tmp))
                        flags |= MD_MARK_POTENTIAL_OPENER;
                    if(off > line->beg  &&  !ISUNICODEWHITESPACEBEFORE(off))
                        flags |= MD_MARK_POTENTIAL_CLOSER;
" "                    int left = off == line->beg  ||  ISUNICODEWHITESPACEBEFORE(off);
                    int right = tmp >= line->end  ||  ISUNICODEWHITESPACE(tmp);
                    int left_punct = left  ||  ISUNICODEPUNCTBEFORE(off);
                    int right_punct = right  ||  ISUNICODEPUNCT(tmp);
                    if(!right  &&  (left_punct  ||  !right_punct))
                        flags |= MD_MARK_POTENTIAL_OPENER;
                    if(!left  &&  (right_punct  ||  !left_punct))
                        flags |= MD_MARK_POTENTIAL_CLOSER;
")
# What is in the address of a link closed what was open before the link.
mend_md4c("                MD_ASSERT(i < mark->next);\n"
  "                MD_ASSERT(i < mark->next);
                if(last_end < ctx->marks[mark->next].end)
                    last_end = ctx->marks[mark->next].end;
")
# An item without text ends no paragraph, with blanks behind its mark either.
mend_md4c("/* Analyze type of the line and find some its properties. This serves as a"
  "static int
md_is_blank_from(MD_CTX* ctx, OFF off)
{
    while(off < ctx->size  &&  ISBLANK(off))
        off++;
    return (off >= ctx->size  ||  ISNEWLINE(off));
}

/* Analyze type of the line and find some its properties. This serves as a")
mend_md4c("                        (off >= ctx->size || ISNEWLINE(off))  &&  container.ch != _T('>'))"
  "                        md_is_blank_from(ctx, off)  &&  container.ch != _T('>'))")
# An empty cell between two pipes is a cell.
mend_md4c("if(pipe_offs[i] < pipe_offs[i+1]-1)" "if(pipe_offs[i] < pipe_offs[i+1]-1  ||  (i > 0  &&  i < j-2))")
# A table has as many delimiters as cells in its header.
mend_md4c("static int\nmd_is_table_underline(" "static unsigned
md_count_header_cells(MD_CTX* ctx)
{
    const MD_LINE* line = (const MD_LINE*) (ctx->current_block + 1);
    OFF off = line->beg + (CH(line->beg) == _T('|'));
    unsigned count = (off < line->end);

    for(; off < line->end; off++) {
        if(CH(off) == _T('\\\\'))
            off++;
        else if(CH(off) == _T('|')  &&  off+1 < line->end)
            count++;
    }
    return count;
}

static int\nmd_is_table_underline(")
mend_md4c("            unsigned col_count;\n" "            unsigned col_count;\n            OFF underline_end;\n")
mend_md4c("                md_is_table_underline(ctx, off, &off, &col_count))\n            {\n"
  "                md_is_table_underline(ctx, off, &underline_end, &col_count)  &&
                md_count_header_cells(ctx) == col_count)
            {
                off = underline_end;
")
mend_md4c("            &&  off < ctx->size  &&  ISANYOF3(off, _T('|'), _T('-'), _T(':'))\n"
  "            &&  line->indent < ctx->code_indent_offset
            &&  off < ctx->size  &&  ISANYOF3(off, _T('|'), _T('-'), _T(':'))
")
# Headings, fences and HTML end a table, as quotations and lists do.
set(table_goes_on "        if(pivot_line->type == MD_LINE_TABLE  &&  n_parents == ctx->n_containers) {
            line->type = MD_LINE_TABLE;
            break;
        }
")
mend_md4c("${table_goes_on}" "")
mend_md4c("        /* Check for table underline. */" "${table_goes_on}\n        /* Check for table underline. */")
# An address in the text has in its path, query and fragment what addresses have, next to one another too.
mend_md4c("_T(\"/.-_\"),     0, _T('/') }" "_T(\"/.-_~+%@:,=&()\"), 0, _T('/') }")
mend_md4c("_T(\"&.-+_=()\"), 1," "_T(\"&.-+_=()%/?:@,~;\"), 1,")
mend_md4c("_T(\".-+_\") ," "_T(\".-+_%/?:@,~=&()\"),")
mend_md4c("            if(ISALNUM(end)) {\n                if(n_components == 0)\n"
  "            OFF run = end;

            /* Signs count where a letter, a digit or a bracket follows them. */
            while(i > 0  &&  run < line_end  &&  ISANYOF(run, URL_MAP[i].allowed_nonalnum_chars)  &&
                  !ISANYOF2(run, _T('('), _T(')'))  &&
                  md_scan_right_for_resolved_mark(ctx, right_cursor, run, &right_cursor) == NULL)
                run++;
            if(run > end) {
                if(run >= line_end  ||  !(ISALNUM(run)  ||  CH(run) == _T('(')))
                    break;
                end = run;
            } else if(ISALNUM(end)) {
                if(n_components == 0)
")
# It may stand in quotes, and end at a colon or an angle bracket.
mend_md4c("ISANYOF(beg-1, _T(\"({[\"))" "ISANYOF(beg-1, _T(\"({[\\\"'\"))")
mend_md4c("ISANYOF(end, _T(\")}].!?,;\"))" "ISANYOF(end, _T(\")}].!?,;:\\\"'<\"))")
mend_md4c("                if(CH(end) == _T('(')) {\n                    n_open_brackets++;\n"
  "                if(CH(end) == _T('(')) {\n                    if(++n_open_brackets > 32)\n                        return;\n")
