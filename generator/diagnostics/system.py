"""What the operating system refused, in words for a person."""

import errno

_REASONS = {
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EROFS": "磁盘是只读的",
    "ENOSPC": "磁盘满了",
    "EDQUOT": "磁盘配额用完了",
    "EFBIG": "文件太大",
    "EISDIR": "这是文件夹,不是文件",
    "ENOTDIR": "路径中间有一段不是文件夹",
    "EEXIST": "已有同名的文件",
    "ENOENT": "找不到",
    "ENAMETOOLONG": "名字太长",
    "ELOOP": "链接绕成了圈",
    "EMFILE": "打开的文件太多",
    "EIO": "磁盘读写出错",
}


def reason(error: OSError) -> str:
    """Why the system refused, in Chinese; its number where there is no word for it."""
    return _REASONS.get(errno.errorcode.get(error.errno or 0, ""), f"系统错误 {error.errno}")
