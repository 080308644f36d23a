-- {{< theory two-wells dimension=5 play=click >}}: a figure that runs, in HTML and in reveal.js; in any other format its
-- picture, which links to it. `theory: { root: <address> }` in the document's header says where the figures are.

local stringify = pandoc.utils.stringify

-- What a value of an address may hold as it is.
local function encoded(text)
  return (text:gsub("[^%w%-._~,]", function(letter) return string.format("%%%02X", letter:byte()) end))
end

-- In markup between quotes.
local function quoted(text)
  return (text:gsub("[&<>\"']", function(letter) return string.format("&#%d;", letter:byte()) end))
end

-- Settings as a query; the order of a table of Lua is any, that of an address is to be the same every time.
local function queryOf(settings)
  local pairsOf = {}
  for name, value in pairs(settings) do
    local text = stringify(value)
    if text ~= "" then table.insert(pairsOf, encoded(name) .. "=" .. encoded(text)) end
  end
  table.sort(pairsOf)
  return table.concat(pairsOf, "&")
end

local function rootOf(meta)
  local given = type(meta.theory) == "table" and meta.theory.root
  local root = given and stringify(given) or ""
  if root == "" then return nil end
  return (root:gsub("/*$", "/"))
end

local function complaint(text)
  quarto.log.warning("theory: " .. text)
  return pandoc.Strong({ pandoc.Str("theory: " .. text) })
end

local loaded = false

-- Left as addresses where a document carries all else within itself: figures load their own scripts.
local function loadScripts(root)
  if loaded then return end
  loaded = true
  local script = '<script data-external="1" src="%s"></script>'
  local lines = { script:format(quoted(root .. "theory-embed.iife.js")) }
  if quarto.doc.is_format("revealjs") then
    table.insert(lines, script:format(quoted(root .. "reveal-theory.iife.js")))
    table.insert(lines, "<script>Reveal.registerPlugin(RevealTheory());</script>")
  end
  quarto.doc.include_text("after-body", table.concat(lines, "\n"))
end

local function theory(args, settings, meta, _, context)
  local inline = context == "inline"
  local block = function(content) return inline and content or pandoc.Para({ content }) end
  local widget = args[1] and stringify(args[1]) or ""
  if not widget:match("^[a-z0-9-]+$") then
    return block(complaint("wanted the id of a figure, as in {{< theory two-wells >}}"))
  end
  local root = rootOf(meta)
  if not root then return block(complaint("`theory: { root: <address> }` is missing in the header of the document")) end
  local query = queryOf(settings)
  local poster = root .. widget .. "/poster.light"
  if not quarto.doc.is_format("html:js") then
    local address = root .. widget .. "/" .. (query == "" and "" or "?" .. query)
    return block(pandoc.Link({ pandoc.Image({ pandoc.Str(widget) }, poster .. ".png") }, address))
  end
  loadScripts(root)
  local element = string.format(
    '<theory-widget widget="%s" params="%s"><img slot="poster" src="%s" alt="%s" data-external="1"></theory-widget>',
    widget, quoted(query), quoted(poster .. ".svg"), widget
  )
  return inline and pandoc.RawInline("html", element) or pandoc.RawBlock("html", element)
end

return { ["theory"] = theory }
