# What is changed in md4c for size, beside the flags that cmake/md4c.cmake compiles out. It has one client, which never
# stops it and calls of which can be inlined; src/text decodes UTF-8, knows the classes of characters and reads
# references as well as md4c would; attributes and the labels of links are handed out as they are written, and all memory
# is the client's, which gives it back whatever happens (src/markup/md4c_host.h).
#
# Each mend names what it replaces, so that another release of md4c stops here and is looked at.

# As mend_md4c(), for all between the first `from` and the `to` after it, which stays.
function(replace_md4c from to new)
  string(FIND "${md4c_source}" "${from}" start)
  if(start EQUAL -1)
    message(FATAL_ERROR "md4c.c has no \"${from}\"")
  endif()
  string(SUBSTRING "${md4c_source}" 0 ${start} before)
  string(SUBSTRING "${md4c_source}" ${start} -1 after)
  string(FIND "${after}" "${to}" end)
  if(end EQUAL -1)
    message(FATAL_ERROR "md4c.c has no \"${to}\" after \"${from}\"")
  endif()
  string(SUBSTRING "${after}" ${end} -1 after)
  set(md4c_source "${before}${new}${after}" PARENT_SCOPE)
endfunction()

mend_md4c("#include \"md4c.h\"\n" "#include \"md4c.h\"\n#include \"markup/md4c_host.h\"\n")

# The client. Nothing fails, so nothing is checked.
mend_md4c([=[
            ret = ctx->parser.text(type, str, off, ctx->userdata);
            if(ret != 0)
                return ret;
]=] [=[
            md_client_text(ctx->userdata, type, str, off);
]=])
mend_md4c([=[
        ret = ctx->parser.text(MD_TEXT_NULLCHAR, _T(""), 1, ctx->userdata);
        if(ret != 0)
            return ret;
]=] [=[
        md_client_text(ctx->userdata, MD_TEXT_NULLCHAR, _T(""), 1);
]=])
replace_md4c("#define MD_CHECK(func)" "/* If the offset falls into a gap between line" [=[
#define MD_CHECK(func)              (ret = (func))
#define MD_ENTER_BLOCK(type, arg)   md_client_enter_block(ctx->userdata, (type), (arg))
#define MD_LEAVE_BLOCK(type, arg)   md_client_leave_block(ctx->userdata, (type))
#define MD_ENTER_SPAN(type, arg)    md_client_enter_span(ctx->userdata, (type))
#define MD_LEAVE_SPAN(type, arg)    md_client_leave_span(ctx->userdata, (type))
#define MD_TEXT(type, str, size)    md_client_text(ctx->userdata, (type), (str), (size))
#define MD_TEXT_INSECURE(type, str, size) md_text_with_null_replacement(ctx, (type), (str), (size))
#undef MD_LOG
#define MD_LOG(msg)                 ((void)0)

]=])
replace_md4c("    if(parser->abi_version != 0) {" "    /* Setup context structure. */" "")
mend_md4c("memcpy(&ctx.parser, parser, sizeof(MD_PARSER))" "ctx.parser.flags = parser->flags")

# Characters.
mend_md4c("((ch) != _T('\\0')  &&  md_strchr((palette), (ch)) != NULL)" "md_host_is_any_of((ch), (palette))")
replace_md4c("typedef struct MD_UNICODE_FOLD_INFO_tag" "/*************************************\n ***  Helper string manipulations" [=[
#define ISUNICODEWHITESPACE_(codepoint) (md_host_class(codepoint) == 0)
#define ISUNICODEWHITESPACE(off)        (md_host_class_at(ctx->text, ctx->size, (off)) == 0)
#define ISUNICODEWHITESPACEBEFORE(off)  (md_host_class_before(ctx->text, (off)) == 0)
#define ISUNICODEPUNCTBEFORE(off)       (md_host_class_before(ctx->text, (off)) == 1)

]=])
mend_md4c([=[
                if(off == line->beg  ||  ISUNICODEWHITESPACEBEFORE(off))
                    left_level = 0;
                else if(ISUNICODEPUNCTBEFORE(off))
                    left_level = 1;
                else
                    left_level = 2;

                if(tmp == line->end  ||  ISUNICODEWHITESPACE(tmp))
                    right_level = 0;
                else if(ISUNICODEPUNCT(tmp))
                    right_level = 1;
                else
                    right_level = 2;
]=] [=[
                left_level = (off == line->beg ? 0 : md_host_class_before(ctx->text, off));
                right_level = (tmp == line->end ? 0 : md_host_class_at(ctx->text, ctx->size, tmp));
]=])
mend_md4c("                    int left = off == line->beg  ||  ISUNICODEWHITESPACEBEFORE(off);
                    int right = tmp >= line->end  ||  ISUNICODEWHITESPACE(tmp);
                    int left_punct = left  ||  ISUNICODEPUNCTBEFORE(off);
                    int right_punct = right  ||  ISUNICODEPUNCT(tmp);
                    if(!right  &&  (left_punct  ||  !right_punct))
                        flags |= MD_MARK_POTENTIAL_OPENER;
                    if(!left  &&  (right_punct  ||  !left_punct))
" "                    int left = (off == line->beg ? 0 : md_host_class_before(ctx->text, off));
                    int right = (tmp >= line->end ? 0 : md_host_class_at(ctx->text, ctx->size, tmp));
                    if(right > 0  &&  (left < 2  ||  right == 2))
                        flags |= MD_MARK_POTENTIAL_OPENER;
                    if(left > 0  &&  (right < 2  ||  left == 2))
")
mend_md4c("md_decode_unicode(ctx->text, off, ctx->size, &char_size)"
  "md_host_decode(ctx->text, ctx->size, off, &char_size)")
mend_md4c([=[
               (off-3 == line->beg || ISUNICODEWHITESPACEBEFORE(off-3) || ISUNICODEPUNCTBEFORE(off-3)))
]=] [=[
               (off-3 == line->beg || md_host_class_before(ctx->text, off-3) < 2))
]=])

# Text that goes over several lines is put together in the client's room, and text of one line is where it was.
replace_md4c("    CHAR* buffer;\n\n    buffer = (CHAR*) malloc(sizeof(CHAR) * (end - beg));" "static OFF\nmd_skip_unicode_whitespace" [=[
    CHAR* buffer;

    if(end <= lines[0].end) {
        *p_str = (CHAR*) STR(beg);
        *p_size = end - beg;
        return 0;
    }

    buffer = md_client_room(ctx->userdata, end - beg);
    md_merge_lines(ctx, beg, end, lines, n_lines,
                line_break_replacement_char, buffer, p_size);

    *p_str = buffer;
    return 0;
}

]=])
replace_md4c("static OFF\nmd_skip_unicode_whitespace" "/******************************\n ***  Recognizing raw HTML" "")

# References and attributes.
replace_md4c("/****************************\n ***  Recognizing Entity" "/*********************************************\n ***  Dictionary" "")
mend_md4c("md_is_entity(ctx, opener->beg, closer->end, &off)"
  "md_host_is_reference(STR(opener->beg), closer->end - opener->beg)")
mend_md4c("        MD_ASSERT(off == closer->end);\n" "")
mend_md4c([=[
    /* Build info string attribute. */
    MD_CHECK(md_build_attribute(ctx, STR(beg), end - beg, 0, &det->info, info_build));
]=] "")
mend_md4c("    MD_CHECK(md_build_attribute(ctx, STR(beg), lang_end - beg, 0, &det->lang, lang_build));\n"
  "    det->lang.text = STR(beg);\n    det->lang.size = lang_end - beg;\n")
mend_md4c("MD_BLOCK_CODE_DETAIL* det,
                            MD_ATTRIBUTE_BUILD* info_build, MD_ATTRIBUTE_BUILD* lang_build)" "MD_BLOCK_CODE_DETAIL* det)")
mend_md4c("&det.code, &info_build, &lang_build)" "&det.code)")
mend_md4c("    MD_ATTRIBUTE_BUILD info_build;\n    MD_ATTRIBUTE_BUILD lang_build;\n" "")
mend_md4c("                clean_fence_code_detail = TRUE;\n" "")
mend_md4c([=[
    if(clean_fence_code_detail) {
        md_free_attribute(ctx, &info_build);
        md_free_attribute(ctx, &lang_build);
    }
]=] "")
replace_md4c("static int\nmd_enter_leave_span_a(" "/* Render the output, accordingly to the analyzed" "")
replace_md4c("                    MD_CHECK(md_enter_leave_span_a(ctx, (mark->ch != ']')," "                    /* link/image closer may span" [=[
                    if(mark->ch != ']')
                        md_client_enter_link(ctx->userdata, (opener->ch == '!' ? MD_SPAN_IMG : MD_SPAN_A), "",
                                STR(dest_mark->beg), dest_mark->end - dest_mark->beg, FALSE,
                                md_mark_get_ptr(ctx, (int)(title_mark - ctx->marks)), title_mark->prev);
                    else
                        MD_LEAVE_SPAN((opener->ch == '!' ? MD_SPAN_IMG : MD_SPAN_A), NULL);

]=])
replace_md4c("                    if(opener->ch == '@' || opener->ch == '.' ||\n" "                    break;\n                }\n\n                case '&':" [=[
                    if(closer->flags & MD_MARK_VALIDPERMISSIVEAUTOLINK) {
                        if(mark->flags & MD_MARK_OPENER)
                            md_client_enter_link(ctx->userdata, MD_SPAN_A,
                                (opener->ch == '.' ? "http://" :
                                 opener->ch == '@' || (opener->ch == '<' && (opener->flags & MD_MARK_AUTOLINK_MISSING_MAILTO)) ? "mailto:" : ""),
                                dest, dest_size, TRUE, NULL, 0);
                        else
                            MD_LEAVE_SPAN(MD_SPAN_A, NULL);
                    }
]=])

# The labels of links: the client compares them.
replace_md4c("#define MD_FNV1A_BASE" "struct MD_REF_DEF_tag {" "")
mend_md4c([=[
    CHAR* label;
    CHAR* title;
    unsigned hash;
    SZ label_size;
    SZ title_size;
    OFF dest_beg;
    OFF dest_end;
    unsigned char label_needs_free : 1;
    unsigned char title_needs_free : 1;
};
]=] [=[
    CHAR* title;
    SZ title_size;
    OFF dest_beg;
    OFF dest_end;
};
]=])
replace_md4c("/* Label equivalence is quite complicated" "/***************************\n ***  Recognizing Links" "")
replace_md4c("    /* So, it _is_ a reference definition. Remember it. */" "static int\nmd_is_link_reference(MD_CTX" [=[
    {
        CHAR* label;
        SZ label_size;

        md_merge_lines_alloc(ctx, label_contents_beg, label_contents_end,
                    lines + label_contents_line_index, n_lines - label_contents_line_index,
                    _T(' '), &label, &label_size);
        if(!md_client_define(ctx->userdata, label, label_size, ctx->n_ref_defs))
            return line_index + 1;
    }

    if(ctx->n_ref_defs >= ctx->alloc_ref_defs)
        ctx->ref_defs = md_client_grow(ctx->userdata, md_array_ref_defs, &ctx->alloc_ref_defs, 16, sizeof(MD_REF_DEF));
    def = &ctx->ref_defs[ctx->n_ref_defs++];
    def->dest_beg = dest_contents_beg;
    def->dest_end = dest_contents_end;
    md_merge_lines_alloc(ctx, title_contents_beg, title_contents_end,
                lines + title_contents_line_index, n_lines - title_contents_line_index,
                _T('\n'), &def->title, &def->title_size);
    return line_index + 1;
}

]=])
replace_md4c("    beg_line = md_lookup_line(beg, lines, n_lines, NULL);\n    is_multiline" "static int\nmd_is_inline_link_spec" [=[
    beg_line = md_lookup_line(beg, lines, n_lines, NULL);
    md_merge_lines_alloc(ctx, beg, end, beg_line,
             (int)(n_lines - (beg_line - lines)), _T(' '), &label, &label_size);

    number = md_client_definition(ctx->userdata, label, label_size);
    if(number < 0)
        return FALSE;
    def = &ctx->ref_defs[number];
    repeated = def->dest_end - def->dest_beg + def->title_size;
    if(repeated > ctx->room_for_references)
        return FALSE;
    ctx->room_for_references -= repeated;
    attr->dest_beg = def->dest_beg;
    attr->dest_end = def->dest_end;
    attr->title = def->title;
    attr->title_size = def->title_size;
    return TRUE;
}

]=])
mend_md4c("    int is_multiline;\n    CHAR* label;\n    SZ label_size;\n    int ret;\n"
  "    CHAR* label;\n    SZ label_size;\n    SZ repeated;\n    int number;\n")
replace_md4c("    if(title_contents_beg >= title_contents_end) {\n" "    *p_end = off;\n    ret = TRUE;" [=[
    md_merge_lines_alloc(ctx, title_contents_beg, title_contents_end,
                lines + title_contents_line_index, n_lines - title_contents_line_index,
                _T('\n'), &attr->title, &attr->title_size);

]=])
replace_md4c("static void\nmd_free_ref_defs(" "/******************************************\n ***  Processing Inlines" "")
mend_md4c("        attr->title_needs_free = FALSE;\n" "")
mend_md4c("    int title_needs_free;\n" "")
mend_md4c([=[
                                if(attr.title_needs_free)
                                    free(attr.title);
]=] "")
mend_md4c([=[
            /* The title might or might not have been allocated for us. */
            if(attr.title_needs_free)
                md_mark_stack_push(ctx, &ctx->ptr_stack, opener_index+2);
]=] "")
mend_md4c("            if(is_link < 0)\n                return -1;\n" "")
mend_md4c("                if(is_link < 0)\n                    return -1;\n" "")
replace_md4c("    /* Free any temporary memory blocks stored within" "    return ret;\n}\n\nstatic int\nmd_process_verbatim_block" "")
mend_md4c("    MD_CHECK(md_build_ref_def_hashtable(ctx));\n" "")
mend_md4c("    md_free_ref_defs(&ctx);\n    md_free_ref_def_hashtable(&ctx);\n    free(ctx.buffer);\n    free(ctx.marks);\n    free(ctx.block_bytes);\n    free(ctx.containers);\n"
  "")

# Marks are added in 25 places.
replace_md4c("static MD_MARK*\nmd_add_mark(MD_CTX* ctx)" "static inline void\nmd_mark_stack_push" [=[
#ifdef __GNUC__
__attribute__((noinline))
#endif
static void
md_add_mark(MD_CTX* ctx, CHAR ch, OFF beg, OFF end, unsigned flags)
{
    MD_MARK* mark;

    if(ctx->n_marks >= ctx->alloc_marks)
        ctx->marks = md_client_grow(ctx->userdata, md_array_marks, &ctx->alloc_marks, 64, sizeof(MD_MARK));
    mark = &ctx->marks[ctx->n_marks++];
    mark->beg = beg;
    mark->end = end;
    mark->prev = -1;
    mark->next = -1;
    mark->ch = ch;
    mark->flags = (unsigned char) flags;
}

#define ADD_MARK(ch_, beg_, end_, flags_)   md_add_mark(ctx, (char)(ch_), (beg_), (end_), (flags_))

]=])
mend_md4c("    int ret = 0;\n    MD_MARK* mark;\n    OFF codespan_last" "    int ret = 0;\n    OFF codespan_last")
replace_md4c("    ctx->mark_char_map['\\\\'] = 1;" "    if(ctx->parser.flags & MD_FLAG_COLLAPSEWHITESPACE) {" [=[
    const char* chars = "\\*_`&;<>[!]~@:.|";
    ctx->mark_char_map['\0'] = 1;
    /* The last five belong to extensions, which come all together or not at all. */
    while(*chars != ((ctx->parser.flags & MD_FLAG_TABLES) ? '\0' : '~'))
        ctx->mark_char_map[(unsigned char) *chars++] = 1;

]=])

# Other memory.
replace_md4c("        void* new_block_bytes;" "    ptr = (char*)ctx->block_bytes + ctx->n_block_bytes;" [=[
        OFF off_current_block = (OFF) ((char*) ctx->current_block - (char*) ctx->block_bytes);

        ctx->block_bytes = md_client_grow(ctx->userdata, md_array_block_bytes, &ctx->alloc_block_bytes, 512, 1);
        if(ctx->current_block != NULL)
            ctx->current_block = (MD_BLOCK*) ((char*) ctx->block_bytes + off_current_block);
    }

]=])
mend_md4c("    block = (MD_BLOCK*) md_push_block_bytes(ctx, sizeof(MD_BLOCK));\n    if(block == NULL)\n        return -1;\n"
  "    block = (MD_BLOCK*) md_push_block_bytes(ctx, sizeof(MD_BLOCK));\n")
mend_md4c("sizeof(MD_VERBATIMLINE));\n        if(line == NULL)\n            return -1;\n" "sizeof(MD_VERBATIMLINE));\n")
mend_md4c("sizeof(MD_LINE));\n        if(line == NULL)\n            return -1;\n" "sizeof(MD_LINE));\n")
replace_md4c("        MD_CONTAINER* new_containers;" "    memcpy(&ctx->containers[ctx->n_containers++]"
  "        ctx->containers = md_client_grow(ctx->userdata, md_array_containers, &ctx->alloc_containers, 16, sizeof(MD_CONTAINER));\n    }\n\n")
mend_md4c([=[
    pipe_offs = (OFF*) malloc(n * sizeof(OFF));
    if(pipe_offs == NULL) {
        MD_LOG("malloc() failed.");
        ret = -1;
        goto abort;
    }
]=] "    pipe_offs = md_client_grow(ctx->userdata, md_array_pipes, &room, n, sizeof(OFF));\n")
mend_md4c("    OFF* pipe_offs = NULL;\n" "    OFF* pipe_offs;\n    int room = 0;\n")
mend_md4c("    free(pipe_offs);\n" "")
mend_md4c([=[
    align = malloc(col_count * sizeof(MD_ALIGN));
    if(align == NULL) {
        MD_LOG("malloc() failed.");
        ret = -1;
        goto abort;
    }
]=] "    align = md_client_grow(ctx->userdata, md_array_alignments, &room, col_count, sizeof(MD_ALIGN));\n")
mend_md4c("    MD_ALIGN* align;\n    MD_SIZE line_index;\n    int ret = 0;\n"
  "    MD_ALIGN* align;\n    MD_SIZE line_index;\n    int ret = 0;\n    int room = 0;\n")
mend_md4c("    free(align);\n" "")

# The names of tags that start a block of raw HTML.
replace_md4c("/* Helper data for md_is_html_block_start_condition() and" "/* Returns type of the raw HTML block, or FALSE" "")
replace_md4c("    /* Type 6 is started by a long list of allowed tags." "    /* Check for type 2: <!-- */" [=[
    OFF off = beg + 1;

    /* Check for type 1: <script, <pre, or <style */
    if(md_host_raw_text_name(STR(off), ctx->size - off) > 0)
        return 1;

]=])
replace_md4c("        int slot;\n        const TAG* tags;" "    /* Check for type 7: any COMPLETE other" [=[
        OFF tmp;
        unsigned len;

        if(CH(off) == _T('/'))
            off++;

        len = md_host_html_block_name(STR(off), ctx->size - off);
        tmp = off + len;
        if(len > 0) {
            if(tmp >= ctx->size)
                return 6;
            if(ISBLANK(tmp) || ISNEWLINE(tmp) || CH(tmp) == _T('>'))
                return 6;
            if(tmp+1 < ctx->size && CH(tmp) == _T('/') && CH(tmp+1) == _T('>'))
                return 6;
        }
    }

]=])
replace_md4c("                    for(i = 0; t1[i].name != NULL; i++) {\n                        if(off + 2 + t1" "                off++;\n            }\n            *p_end = off;" [=[
                    unsigned len = md_host_raw_text_name(STR(off + 2), ctx->size - (off + 2));
                    if(len > 0  &&  off + 2 + len < ctx->size  &&  CH(off+2+len) == _T('>')) {
                        *p_end = off+2+len+1;
                        return TRUE;
                    }
                }
]=])
mend_md4c("            OFF off = beg;\n            int i;\n" "            OFF off = beg;\n")

# What no flag asks for, where the compiler cannot tell.
replace_md4c("            /* A potential equation start/end */" "            /* NULL character. */" "")
replace_md4c("static void\nmd_analyze_dollar(" "static MD_MARK*\nmd_scan_left_for" "")
mend_md4c("            case '$':   md_analyze_dollar(ctx, i); break;\n" "")
mend_md4c("_T(\"*_~$\")" "_T(\"*_~\")")
replace_md4c("                case ' ':       /* Non-trivial space. */" "                case '`':       /* Code span. */" "")
replace_md4c("                case '$':\n" "                case '[':       /* Link, wiki link, image. */" "")
replace_md4c("                    if ((opener->ch == '[' && closer->ch == ']') &&" "                    dest_mark = opener+1;" "")
