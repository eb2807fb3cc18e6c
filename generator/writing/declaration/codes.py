"""Fresh 编号 for indicators: ZB01, ZB02, … (ZB for 指标).

They say neither group nor year, for both may change while the indicator stays the same; a number that was given once
is never given again in a department, even after its indicator is gone.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count

_GIVEN = re.compile(r"zb0*([0-9]{1,9})", re.IGNORECASE)


def fresh_codes(texts: Iterable[str]) -> Iterator[str]:
    """编号 above every one in the texts: all files of a department, with their comments, whether readable or not."""
    highest = max((int(number) for text in texts for number in _GIVEN.findall(text)), default=0)
    return (f"ZB{number:02}" for number in count(highest + 1))
