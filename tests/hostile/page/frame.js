// The first script of a frame with a payload: its page watches it.
if (frameElement) frameElement.tally = parent.watchInto(window);
