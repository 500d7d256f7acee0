#include "text/characters.h"

#include <cstddef>

namespace broadside {
namespace {

// The first characters of ranges of one kind, each up to the next one. Above U+FFFF only a few are told
// apart.
struct Start {
  std::uint16_t first;
  Kind kind;
};
constexpr Start kStarts[] = {
    {0x00, Kind::symbol},      {0x01, Kind::space},         {0x0A, Kind::line_end},
    {0x0C, Kind::space},       {0x0D, Kind::line_end},      {0x0E, Kind::space},
    {'!', Kind::exclamation},  {'"', Kind::quote},          {'#', Kind::star},
    {'$', Kind::symbol},       {'\'', Kind::quote},         {'(', Kind::open},
    {')', Kind::close},        {'*', Kind::star},           {',', Kind::comma},
    {'-', Kind::dash},         {'.', Kind::stop},           {'/', Kind::bar},
    {'0', Kind::digit},        {':', Kind::colon},          {';', Kind::comma},
    {'<', Kind::symbol},       {'=', Kind::star},           {'>', Kind::symbol},
    {'?', Kind::question},     {'@', Kind::symbol},         {'A', Kind::letter},
    {'[', Kind::open},         {'\\', Kind::symbol},        {']', Kind::close},
    {'^', Kind::symbol},       {'_', Kind::star},           {'`', Kind::symbol},
    {'a', Kind::letter},       {'{', Kind::open},           {'|', Kind::bar},
    {'}', Kind::close},        {'~', Kind::star},           {0x7F, Kind::symbol},
    {0x85, Kind::line_end},    {0x86, Kind::symbol},        {0xA0, Kind::space},
    {0xA1, Kind::symbol},      {0xAA, Kind::letter},        {0xAB, Kind::quote},
    {0xAC, Kind::symbol},      {0xB2, Kind::letter},        {0xB4, Kind::symbol},
    {0xB5, Kind::letter},      {0xB6, Kind::symbol},        {0xB7, Kind::bullet},
    {0xB8, Kind::symbol},      {0xB9, Kind::letter},        {0xBB, Kind::quote},
    {0xBC, Kind::symbol},      {0xC0, Kind::letter},        {0xD7, Kind::symbol},
    {0xD8, Kind::letter},      {0xF7, Kind::symbol},        {0xF8, Kind::letter},
    {0x55A, Kind::symbol},     {0x560, Kind::letter},       {0x589, Kind::stop},
    {0x58A, Kind::symbol},     {0x591, Kind::letter},       {0x5BE, Kind::symbol},
    {0x5BF, Kind::letter},     {0x5F3, Kind::symbol},       {0x60C, Kind::comma},
    {0x60D, Kind::symbol},     {0x610, Kind::letter},       {0x61B, Kind::comma},
    {0x61C, Kind::symbol},     {0x61F, Kind::question},     {0x620, Kind::letter},
    {0x660, Kind::digit},      {0x66A, Kind::symbol},       {0x66E, Kind::letter},
    {0x6D4, Kind::stop},       {0x6D5, Kind::letter},       {0x6F0, Kind::digit},
    {0x6FA, Kind::letter},     {0x964, Kind::stop},         {0x966, Kind::letter},
    {0xE01, Kind::unspaced},   {0xE31, Kind::letter},       {0xE32, Kind::unspaced},
    {0xE34, Kind::letter},     {0xE3F, Kind::symbol},       {0xE40, Kind::unspaced},
    {0xE47, Kind::letter},     {0xE81, Kind::unspaced},     {0xEB1, Kind::letter},
    {0xEB2, Kind::unspaced},   {0xEB4, Kind::letter},       {0xEBD, Kind::unspaced},
    {0xEC8, Kind::letter},     {0x1000, Kind::unspaced},    {0x102B, Kind::letter},
    {0x103F, Kind::unspaced},  {0x104A, Kind::stop},        {0x104C, Kind::letter},
    {0x1362, Kind::stop},      {0x1363, Kind::symbol},      {0x1369, Kind::letter},
    {0x1680, Kind::space},     {0x1681, Kind::letter},      {0x1780, Kind::unspaced},
    {0x17B4, Kind::letter},    {0x17D4, Kind::stop},        {0x17D6, Kind::symbol},
    {0x17DC, Kind::letter},    {0x2000, Kind::space},       {0x200B, Kind::invisible},
    {0x200C, Kind::symbol},    {0x200E, Kind::invisible},   {0x2010, Kind::dash},
    {0x2016, Kind::symbol},    {0x2018, Kind::quote},       {0x2020, Kind::symbol},
    {0x2022, Kind::bullet},    {0x2024, Kind::symbol},      {0x2026, Kind::exclamation},
    {0x2027, Kind::symbol},    {0x2028, Kind::line_end},    {0x202A, Kind::symbol},
    {0x202F, Kind::space},     {0x2030, Kind::symbol},      {0x2039, Kind::quote},
    {0x203B, Kind::symbol},    {0x2042, Kind::star},        {0x2043, Kind::bullet},
    {0x2044, Kind::symbol},    {0x205F, Kind::space},       {0x2060, Kind::invisible},
    {0x2061, Kind::symbol},    {0x2070, Kind::letter},      {0x20A0, Kind::symbol},
    {0x20D0, Kind::letter},    {0x2190, Kind::symbol},      {0x2219, Kind::bullet},
    {0x221A, Kind::symbol},    {0x2500, Kind::star},        {0x2502, Kind::bar},
    {0x2503, Kind::symbol},    {0x25A0, Kind::bullet},      {0x2605, Kind::symbol},
    {0x2713, Kind::bullet},    {0x2715, Kind::symbol},      {0x27A4, Kind::bullet},
    {0x27A5, Kind::symbol},    {0x2C00, Kind::letter},      {0x2E00, Kind::symbol},
    {0x3000, Kind::space},     {0x3001, Kind::comma},       {0x3002, Kind::stop},
    {0x3003, Kind::symbol},    {0x3005, Kind::unspaced},    {0x3008, Kind::quote},
    {0x3012, Kind::symbol},    {0x3021, Kind::unspaced},    {0x3099, Kind::symbol},
    {0x309D, Kind::unspaced},  {0x30FB, Kind::bullet},      {0x30FC, Kind::unspaced},
    {0x3130, Kind::letter},    {0x31A0, Kind::unspaced},    {0x3200, Kind::letter},
    {0x3400, Kind::unspaced},  {0xA000, Kind::letter},      {0xD800, Kind::symbol},
    {0xF900, Kind::unspaced},  {0xFB00, Kind::letter},      {0xFD3E, Kind::symbol},
    {0xFD50, Kind::letter},    {0xFE00, Kind::symbol},      {0xFE70, Kind::letter},
    {0xFEFF, Kind::invisible}, {0xFF01, Kind::exclamation}, {0xFF02, Kind::symbol},
    {0xFF08, Kind::open},      {0xFF09, Kind::close},       {0xFF0A, Kind::symbol},
    {0xFF0C, Kind::comma},     {0xFF0D, Kind::symbol},      {0xFF0E, Kind::stop},
    {0xFF0F, Kind::bar},       {0xFF10, Kind::digit},       {0xFF1A, Kind::colon},
    {0xFF1B, Kind::comma},     {0xFF1C, Kind::symbol},      {0xFF1F, Kind::question},
    {0xFF20, Kind::symbol},    {0xFF21, Kind::letter},      {0xFF3B, Kind::symbol},
    {0xFF41, Kind::letter},    {0xFF5B, Kind::symbol},      {0xFF5C, Kind::bar},
    {0xFF5D, Kind::symbol},    {0xFF61, Kind::stop},        {0xFF62, Kind::quote},
    {0xFF64, Kind::comma},     {0xFF65, Kind::bullet},      {0xFF66, Kind::unspaced},
    {0xFF9E, Kind::letter},    {0xFFE0, Kind::symbol},
};
constexpr std::size_t kCount = sizeof kStarts / sizeof *kStarts;

constexpr bool is_ascending() {
  for (std::size_t i = 1; i < kCount; ++i) {
    if (kStarts[i - 1].first >= kStarts[i].first || kStarts[i - 1].kind == kStarts[i].kind) return false;
  }
  return true;
}
static_assert(is_ascending());

// The same in columns, which compress better than rows.
struct Table {
  std::uint16_t first[kCount];
  Kind kind[kCount];
};
constexpr Table columns_of(const Start (&starts)[kCount]) {
  Table table{};
  for (std::size_t i = 0; i < kCount; ++i) {
    table.first[i] = starts[i].first;
    table.kind[i] = starts[i].kind;
  }
  return table;
}
constexpr Table kTable = columns_of(kStarts);

constexpr std::size_t range_of(char32_t c) {
  std::size_t low = 0;
  for (std::size_t high = kCount; high - low > 1;) {
    const std::size_t middle = (low + high) / 2;
    (kTable.first[middle] <= c ? low : high) = middle;
  }
  return low;
}

// A range of one kind that is asked for often.
struct Common {
  char32_t first;
  char32_t last;
  Kind kind;
};
constexpr Common kCommon[] = {
    {0xF8, 0x559, Kind::letter},       // Latin, Greek and Cyrillic
    {0x620, 0x65F, Kind::letter},      // Arabic
    {0x3400, 0x9FFF, Kind::unspaced},  // Han
};

constexpr bool is_in_table(const Common& common) {
  return range_of(common.first) == range_of(common.last) &&
         kTable.kind[range_of(common.first)] == common.kind;
}
static_assert(is_in_table(kCommon[0]) && is_in_table(kCommon[1]) && is_in_table(kCommon[2]));

}  // namespace

Kind kind_of(char32_t c) {
  if (is_between(c | 0x20, 'a', 'z')) return Kind::letter;
  for (const Common& common : kCommon) {
    if (is_between(c, common.first, common.last)) return common.kind;
  }
  if (c > 0xFFFF) {
    if (is_between(c, 0x20000, 0x3FFFF)) return Kind::unspaced;
    return is_between(c, 0x1F000, 0x1FAFF) || c >= 0xE0000 ? Kind::symbol : Kind::letter;
  }
  return kTable.kind[range_of(c)];
}

bool is_lower(char32_t c) {
  return (c < 0x590 || is_between(c, 0x1E00, 0x1EFF)) && kind_of(c) == Kind::letter && !is_upper(c);
}

bool is_right_to_left(char32_t c) {
  const bool block = is_between(c, 0x590, 0x8FF) || is_between(c, 0xFB1D, 0xFEFC) ||
                     is_between(c, 0x10800, 0x10FFF) || is_between(c, 0x1E800, 0x1EFFF);
  return block && kind_of(c) == Kind::letter;
}

}  // namespace broadside
