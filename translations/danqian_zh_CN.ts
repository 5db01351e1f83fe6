<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EqualDialog</name>
    <message>
        <source>Accept all that are alike</source>
        <translation>采纳全部同类建议</translation>
    </message>
    <message>
        <source>Reject all that are alike</source>
        <translation>驳回全部同类建议</translation>
    </message>
    <message>
        <source>%1: %2 → %3. Take the tick away where it does not hold.</source>
        <translation>%1：%2 → %3。不适用之处，请去掉勾选。</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>采纳 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>驳回 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The same at other places</source>
        <translation>其他相同之处</translation>
    </message>
    <message>
        <source>%1 → %2. Take the tick away where it does not hold.</source>
        <translation>%1 → %2。不适用之处，请去掉勾选。</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>替换 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>All other files were taken in as usual.</source>
        <translation>其余文件已照常导入。</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>找不到“%1”。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>请查看文件是否已移动或改名。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>Check its permissions, or copy it to a folder of your own.</source>
        <translation>请检查文件权限，或将它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>Whatever stood there before is untouched.</source>
        <translation>原有文件未受影响。</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>请换一个文件夹或文件名。</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>“%1”是文件夹。</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>请选择其中的文件。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>Export or scan the page again.</source>
        <translation>请重新导出或扫描该版。</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1”过大。</translation>
    </message>
    <message>
        <source>Split it into single pages.</source>
        <translation>请拆成单版后再导入。</translation>
    </message>
    <message>
        <source>“%1” holds no text.</source>
        <translation>“%1”里没有文字。</translation>
    </message>
    <message>
        <source>Import the page as PDF or text.</source>
        <translation>请以 PDF 或文本形式导入该版。</translation>
    </message>
    <message>
        <source>The encoding of “%1” is not clear.</source>
        <translation>无法确定“%1”的编码。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>请另存为 UTF-8 后再导入。</translation>
    </message>
    <message>
        <source>“%1” is damaged XML.</source>
        <translation>“%1”的 XML 已损坏。</translation>
    </message>
    <message>
        <source>Export it again from its program.</source>
        <translation>请从原程序重新导出。</translation>
    </message>
    <message>
        <source>“%1” is a damaged PDF.</source>
        <translation>“%1”的 PDF 已损坏。</translation>
    </message>
    <message>
        <source>Export the PDF again.</source>
        <translation>请重新导出 PDF。</translation>
    </message>
    <message>
        <source>“%1” is locked by a password.</source>
        <translation>“%1”有密码保护。</translation>
    </message>
    <message>
        <source>Save a copy without password and import that.</source>
        <translation>请另存一份不带密码的副本再导入。</translation>
    </message>
    <message>
        <source>“%1” is a picture without text.</source>
        <translation>“%1”只有图像，没有文字层。</translation>
    </message>
    <message>
        <source>Run text recognition (OCR) on it, then import the result.</source>
        <translation>请先做文字识别（OCR），再导入结果。</translation>
    </message>
    <message>
        <source>“%1” needs more time or memory than any newspaper page should.</source>
        <translation>“%1”占用的时间或内存远超一个报纸版面应有的限度。</translation>
    </message>
    <message>
        <source>It may be damaged or hostile. Print it to a new PDF and import that.</source>
        <translation>文件可能已损坏或含恶意内容。请打印成新的 PDF 再导入。</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>Try it once more; if it fails again, export the page anew.</source>
        <translation>请再试一次；若仍失败，请重新导出该版。</translation>
    </message>
    <message>
        <source>The file is untouched.</source>
        <translation>文件未受影响。</translation>
    </message>
    <message>
        <source>There is no archive at “%1”.</source>
        <translation>“%1”处没有档案库。</translation>
    </message>
    <message>
        <source>Open another one or make a new one.</source>
        <translation>请打开其他档案库，或新建一个。</translation>
    </message>
    <message>
        <source>“%1” is no archive of Danqian.</source>
        <translation>“%1”不是丹铅档案库。</translation>
    </message>
    <message>
        <source>Open another file. To read a page, import it.</source>
        <translation>请打开其他文件。若要读版面，请用导入。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Danqian.</source>
        <translation>“%1”由更新版本的丹铅写成。</translation>
    </message>
    <message>
        <source>Update Danqian, then open it again.</source>
        <translation>请更新丹铅后再打开。</translation>
    </message>
    <message>
        <source>This archive can only be read.</source>
        <translation>此档案库只能阅读。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Close the other desk that writes it, or copy it to a folder of your own.</source>
        <translation>请关闭正在写入的另一个窗口，或将它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>“%1” is being written by %2.</source>
        <translation>“%1”正由 %2 写入。</translation>
    </message>
    <message>
        <source>It can be opened for reading meanwhile.</source>
        <translation>其间可以只读方式打开。</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>“%1”已损坏。</translation>
    </message>
    <message>
        <source>It is left as it is, so that nothing more is lost.</source>
        <translation>文件保持原样，以免再有损失。</translation>
    </message>
    <message>
        <source>Open the last backup, and keep the damaged file for repair.</source>
        <translation>请打开最近的备份，并保留损坏的文件以便修复。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Everything decided so far is saved; the last step was not made.</source>
        <translation>此前的决定都已保存，最后一步未执行。</translation>
    </message>
    <message>
        <source>Free some space and do it again.</source>
        <translation>请腾出空间后重做这一步。</translation>
    </message>
    <message>
        <source>The archive could not be written (%1).</source>
        <translation>无法写入档案库（%1）。</translation>
    </message>
    <message>
        <source>Do it again; if it fails, restart Danqian.</source>
        <translation>请重做一次；若仍失败，请重启丹铅。</translation>
    </message>
    <message>
        <source>The text has changed there meanwhile, so this step was not made.</source>
        <translation>该处文字已有变动，这一步未执行。</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>没有任何内容丢失。</translation>
    </message>
    <message>
        <source>Look at the place as it reads now and do it again.</source>
        <translation>请看该处现在的文字，再做一次。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>What was finished before stays.</source>
        <translation>此前完成的都已保留。</translation>
    </message>
    <message>
        <source>That is no longer there.</source>
        <translation>该项已不存在。</translation>
    </message>
    <message>
        <source>That could not be done (%1).</source>
        <translation>无法完成（%1）。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>纯文本（.txt）</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown（.md）</translation>
    </message>
    <message>
        <source>Table for spreadsheets (.csv)</source>
        <translation>表格（.csv）</translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation>JSON Lines（.jsonl）</translation>
    </message>
    <message>
        <source>Articles: corrected text, tags</source>
        <translation>稿件：校改后的文字与标签</translation>
    </message>
    <message>
        <source>Records: figures and dates</source>
        <translation>记录：数字与日期</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本版</translation>
    </message>
    <message>
        <source>The whole archive</source>
        <translation>整个档案库</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>There is a file of this name. It is replaced.</source>
        <translation>已有同名文件，导出后将被替换。</translation>
    </message>
    <message>
        <source>The file is written whole or not at all.</source>
        <translation>文件要么完整写出，要么不写。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>In the archive</source>
        <translation>档案库</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>In the findings</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>In the records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>In the tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>go to another article</source>
        <translation>换一篇稿件</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>next, previous finding</source>
        <translation>下一处、上一处建议</translation>
    </message>
    <message>
        <source>accept the finding</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>reject the finding</source>
        <translation>驳回建议</translation>
    </message>
    <message>
        <source>accept the suggestion, go on</source>
        <translation>采纳，转到下一处</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>not an error, go on</source>
        <translation>不是差错，转到下一处</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>skip, go on</source>
        <translation>跳过，转到下一处</translation>
    </message>
    <message>
        <source>take that suggestion</source>
        <translation>采用该候选</translation>
    </message>
    <message>
        <source>write what should stand there</source>
        <translation>自行填写</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>accept all that are alike, after a look at them</source>
        <translation>预览后采纳全部同类</translation>
    </message>
    <message>
        <source>reject all that are alike</source>
        <translation>驳回全部同类</translation>
    </message>
    <message>
        <source>correct as it is, go on</source>
        <translation>核对无误，转到下一条</translation>
    </message>
    <message>
        <source>not a record, go on</source>
        <translation>不是记录，转到下一条</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>转到下一条</translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>make a record of the selected text</source>
        <translation>把选中文字设为记录</translation>
    </message>
    <message>
        <source>put the tag on the selection, else on the article</source>
        <translation>标到选中文字上；无选中则标到全篇</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About Danqian</source>
        <translation>关于丹铅</translation>
    </message>
    <message>
        <source>Danqian %1, a reading room for Chinese newspaper text.</source>
        <translation>丹铅 %1——中文报纸文字的阅览室。</translation>
    </message>
    <message>
        <source>Vermilion and white lead are the two pigments with which scholars marked and corrected texts.

Nothing leaves this computer. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>丹砂与铅粉，是历代学者点校文字的两种颜料。

任何内容都不会离开这台电脑。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation>Shift+Del</translation>
    </message>
    <message>
        <source>always ignore this, on every page</source>
        <translation>各版从此一律忽略</translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation>Shift+Ins</translation>
    </message>
    <message>
        <source>it is right: put the word into the stylebook</source>
        <translation>此词无误，收入本报规范</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>the whole page, or the article to read</source>
        <translation>看整版，或放大本篇</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>to the rest of the page: what stands in no article</source>
        <translation>到版面其余：不属于任何稿件的文字</translation>
    </message>
    <message>
        <source>put that piece into the open article</source>
        <translation>把这一块并入当前稿件</translation>
    </message>
    <message>
        <source>make a new article of it</source>
        <translation>把它另立一篇</translation>
    </message>
    <message>
        <source>page furniture, or not</source>
        <translation>是不是版面附件</translation>
    </message>
    <message>
        <source>all that can be done with it: as headline, byline …</source>
        <translation>更多去处：作标题、署名等</translation>
    </message>
    <message>
        <source>join the nearest line end, or begin a paragraph there</source>
        <translation>光标最近的行末：接排或分段</translation>
    </message>
    <message>
        <source>take a decision back</source>
        <translation>撤回处理</translation>
    </message>
    <message>
        <source>take that one step back; of a change that waits: make it at the selection</source>
        <translation>撤回这一步；搁置的改动则改在所选处</translation>
    </message>
    <message>
        <source>let a change go that waits</source>
        <translation>放弃搁置的改动</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+回车</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>“%1” was read as %2, but %n characters could not be read.</source>
        <translation>
            <numerusform>“%1”按 %2 读取，但有 %n 个字符无法识别。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is kept as it came; the text shows � in their place.</source>
        <translation>原文件照原样保存；文中以 � 代替这些字符。</translation>
    </message>
    <message>
        <source>Compare these places with the paper, or export the page again.</source>
        <translation>请对照报纸核对这些位置，或重新导出该版。</translation>
    </message>
    <message>
        <source>“%1” was read as %2, which is not certain.</source>
        <translation>“%1”按 %2 读取，但不能肯定。</translation>
    </message>
    <message>
        <source>The file is kept as it came.</source>
        <translation>原文件照原样保存。</translation>
    </message>
    <message>
        <source>Look whether the text reads well.</source>
        <translation>请看看文字是否通顺。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages imported</source>
        <translation>
            <numerusform>已导入 %n 个版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were there already</source>
        <translation>
            <numerusform>%n 个文件早已导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n 个文件未能读取</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest was cancelled</source>
        <translation>其余已取消</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Paper, date and page</source>
        <translation>报名、日期与版次</translation>
    </message>
    <message>
        <source>2024-09-12</source>
        <translation>2024-09-12</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Rulings</name>
    <message>
        <source>“%1” is no longer in the stylebook.</source>
        <translation>本报规范已不含“%1”。</translation>
    </message>
    <message>
        <source>“%1” is right as it stands; the stylebook says so now.</source>
        <translation>“%1”无误，已收入本报规范。</translation>
    </message>
    <message>
        <source>“%1” → “%2” is one of your own terms now.</source>
        <translation>“%1”→“%2”已收入个人用语。</translation>
    </message>
    <message>
        <source>“%1” → “%2” is in the stylebook now, for every page.</source>
        <translation>“%1”→“%2”已收入本报规范，各版通用。</translation>
    </message>
    <message>
        <source>%1: “%2” is ignored from now on.</source>
        <translation>%1：“%2”从此忽略。</translation>
    </message>
    <message>
        <source>%1: “%2” is looked at again.</source>
        <translation>%1：“%2”恢复检查。</translation>
    </message>
    <message>
        <source>“%1” is in the glossary now.</source>
        <translation>“%1”的释义已收入。</translation>
    </message>
    <message>
        <source>“%1” is no longer in the glossary.</source>
        <translation>“%1”的释义已移除。</translation>
    </message>
    <message>
        <source>%1: one flaw counts %2 errors now.</source>
        <translation>%1：每处现计 %2 个差错。</translation>
    </message>
    <message>
        <source>%1: one flaw counts as the regulation says.</source>
        <translation>%1：每处按规定计错。</translation>
    </message>
    <message>
        <source>Marks and spaces</source>
        <translation>标点与空格</translation>
    </message>
    <message>
        <source>Choice of numerals</source>
        <translation>数字用法</translation>
    </message>
    <message>
        <source>Words and characters</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>Facts and figures</source>
        <translation>事实与数据</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案对照</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Sums and facts</source>
        <translation>数据与事实</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>The paper&apos;s own</source>
        <translation>本报用语</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>断行</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Numerals</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>别字</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>全半角</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留原级</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Stands beside every step in the history</source>
        <translation>会写在沿革的每一步旁</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>我的姓名</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date range</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>名称中的数</translation>
    </message>
    <message>
        <source>News</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简讯</translation>
    </message>
    <message>
        <source>Photo caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Shoulder headline</source>
        <translation>肩题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>差错</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>疑误</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>体例</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>First proof</source>
        <translation>初校</translation>
    </message>
    <message>
        <source>Second proof</source>
        <translation>二校</translation>
    </message>
    <message>
        <source>Third proof</source>
        <translation>三校</translation>
    </message>
    <message>
        <source>Passed for press</source>
        <translation>付印</translation>
    </message>
    <message>
        <source>Changed the text</source>
        <translation>改文字</translation>
    </message>
    <message>
        <source>Decided a finding</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Corrected a record</source>
        <translation>改记录</translation>
    </message>
    <message>
        <source>Added a record</source>
        <translation>加记录</translation>
    </message>
    <message>
        <source>Rejected a record</source>
        <translation>删记录</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Took a tag away</source>
        <translation>去标签</translation>
    </message>
    <message>
        <source>Linked a name</source>
        <translation>关联规范档</translation>
    </message>
    <message>
        <source>Split an article</source>
        <translation>拆分稿件</translation>
    </message>
    <message>
        <source>Merged two articles</source>
        <translation>合并稿件</translation>
    </message>
    <message>
        <source>Moved a passage</source>
        <translation>移动段落</translation>
    </message>
    <message>
        <source>Changed the kind of an article</source>
        <translation>改稿件类型</translation>
    </message>
    <message>
        <source>Corrected the issue</source>
        <translation>改期版信息</translation>
    </message>
    <message>
        <source>Asked a question</source>
        <translation>提出存疑</translation>
    </message>
    <message>
        <source>Answered a question</source>
        <translation>答复存疑</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>签付</translation>
    </message>
    <message>
        <source>Took a step back</source>
        <translation>撤回一步</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>报道主题</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Number of the issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版名</translation>
    </message>
    <message>
        <source>Read the page anew</source>
        <translation>重新识读本版</translation>
    </message>
    <message>
        <source>Settled a waiting change</source>
        <translation>了结一处搁置的改动</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>人工添加</translation>
    </message>
    <message>
        <source>an age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>a number with its measure word</source>
        <translation>数加量词</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a date that cannot be</source>
        <translation>不存在的日期</translation>
    </message>
    <message>
        <source>from one date to another</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>a time that the text leaves vague</source>
        <translation>原文未写明的时间</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>something that comes again and again</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>a number with a unit</source>
        <translation>数加单位</translation>
    </message>
    <message>
        <source>a temperature below zero</source>
        <translation>零下温度</translation>
    </message>
    <message>
        <source>a sum of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>a number alone, taken for part of a name</source>
        <translation>单独的数，看作名称的一部分</translation>
    </message>
    <message>
        <source>a number that belongs to a name</source>
        <translation>名称中的数</translation>
    </message>
    <message>
        <source>a slogan made of a number</source>
        <translation>数字口号</translation>
    </message>
    <message>
        <source>a number without a unit</source>
        <translation>没有单位的数</translation>
    </message>
    <message>
        <source>a share of a hundred</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>first in a ranking</source>
        <translation>位居第一</translation>
    </message>
    <message>
        <source>a place in a ranking</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>one to another</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>so many times as much</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>a goal of none at all</source>
        <translation>归零目标</translation>
    </message>
    <message>
        <source>a time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Of a hundred like this about %1 are right.</source>
        <translation>同类一百条中约 %1 条正确。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复待处理</translation>
    </message>
</context>
<context>
    <name>danqian::ui::Commands</name>
    <message>
        <source>Search and go to anything</source>
        <translation>搜索与跳转</translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation>导入版面…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Open another archive…</source>
        <translation>打开其他档案库…</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>新建档案库…</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>保存备份…</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>检查档案库</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一处建议</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一处建议</translation>
    </message>
    <message>
        <source>Accept the finding</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Reject the finding</source>
        <translation>驳回建议</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Page done, next page</source>
        <translation>完成本版，转到下一版</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>看建议</translation>
    </message>
    <message>
        <source>Show records</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>Show tags</source>
        <translation>看标签</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>看沿革</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Language: 简体中文</source>
        <translation>语言：English</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keys of this pane</source>
        <translation>本窗格的按键</translation>
    </message>
    <message>
        <source>About Danqian</source>
        <translation>关于丹铅</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Make a record of the selected text</source>
        <translation>把选中文字设为记录</translation>
    </message>
    <message>
        <source>Begin a new article here</source>
        <translation>从此处另起一篇</translation>
    </message>
    <message>
        <source>Join with the next article</source>
        <translation>与下一篇合并</translation>
    </message>
    <message>
        <source>Paper, date and page…</source>
        <translation>报名、日期与版次…</translation>
    </message>
    <message>
        <source>Read without marks</source>
        <translation>通读（不显示标记）</translation>
    </message>
    <message>
        <source>Stylebook of the paper…</source>
        <translation>本报规范…</translation>
    </message>
    <message>
        <source>Do what the message offers</source>
        <translation>照提示办理</translation>
    </message>
    <message>
        <source>Not part of the article</source>
        <translation>移出本篇</translation>
    </message>
    <message>
        <source>Page furniture, not part of the article</source>
        <translation>移出本篇，归入版面附件</translation>
    </message>
    <message>
        <source>Read this page anew</source>
        <translation>重新识读本版</translation>
    </message>
    <message>
        <source>Show the rest of the page</source>
        <translation>查看版面其余</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>danqian::ui::CorrectionOffer</name>
    <message numerus="yes">
        <source>%n more places of this page read “%1”.</source>
        <translation>
            <numerusform>本版另有 %n 处“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>逐处查看…</translation>
    </message>
    <message>
        <source>Always “%1”</source>
        <translation>一律作“%1”</translation>
    </message>
</context>
<context>
    <name>danqian::ui::EntryLine</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>danqian::ui::FindingCard</name>
    <message>
        <source>Delete it</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Not an error</source>
        <translation>不是差错</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>自填…</translation>
    </message>
    <message numerus="yes">
        <source>All %n alike…</source>
        <translation>
            <numerusform>同类 %n 处…</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>What should stand here; empty deletes it</source>
        <translation>此处应为；留空即删去</translation>
    </message>
    <message>
        <source>Editors rejected %1 of %2 findings of this rule; so it only asks.</source>
        <translation>此规则的 %2 条建议中编辑驳回了 %1 条，故降为存疑。</translation>
    </message>
    <message>
        <source>Always ignore this</source>
        <translation>一律忽略</translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation>Shift+Del</translation>
    </message>
    <message>
        <source>It is right: into the stylebook</source>
        <translation>无误，收入规范</translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation>Shift+Ins</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回处理</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>Begin a paragraph</source>
        <translation>在此分段</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>接排</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+回车</translation>
    </message>
    <message>
        <source>Alt+Del</source>
        <translation>Alt+Del</translation>
    </message>
</context>
<context>
    <name>danqian::ui::FindingsModel</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待定</translation>
    </message>
</context>
<context>
    <name>danqian::ui::FindingsPanel</name>
    <message>
        <source>No page is open. Choose one in the archive at the left.</source>
        <translation>尚未打开版面。请在左侧档案库中选择。</translation>
    </message>
    <message>
        <source>No finding passes the filter.</source>
        <translation>没有符合筛选的建议。</translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation>显示全部待处理</translation>
    </message>
    <message>
        <source>Nothing left to decide in this article.</source>
        <translation>本篇已无待处理的建议。</translation>
    </message>
    <message>
        <source>Next open finding</source>
        <translation>下一处待处理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>显示哪些建议</translation>
    </message>
    <message>
        <source>Filter by text or rule</source>
        <translation>按文字或规则筛选</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Demoted</source>
        <translation>已降级</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>Unsure first</source>
        <translation>存疑优先</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>排列顺序</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
</context>
<context>
    <name>danqian::ui::GlossaryTab</name>
    <message>
        <source>Name or slogan</source>
        <translation>名称或口号</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Filter the names</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>No names yet. Write a name or slogan made of figures, and what it stands for. The record of such a name shows it, and no rule corrects it.</source>
        <translation>尚无名称。请在下方写入含数字的名称或口号及其含义；记录中的名称会显示含义，各规则不再改动它。</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>它的含义</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Names and slogans</source>
        <translation>名称与口号</translation>
    </message>
</context>
<context>
    <name>danqian::ui::HeaderBar</name>
    <message>
        <source>Page done</source>
        <translation>完成本版</translation>
    </message>
    <message>
        <source>Signs this page off and opens the next one</source>
        <translation>签付本版并打开下一版</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>点校</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>通读</translation>
    </message>
    <message>
        <source>Proofread: text with its marks. Read: clean text (F9).</source>
        <translation>点校：带标记的文字。通读：清样（F9）。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <translation>
            <numerusform>%1（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>danqian::ui::HistoryPanel</name>
    <message>
        <source>taken back · </source>
        <translation>已撤回 · </translation>
    </message>
    <message>
        <source>History of the page</source>
        <translation>本版沿革</translation>
    </message>
    <message>
        <source>Take this step back</source>
        <translation>撤回这一步</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Nothing was done to this page yet. Every decision and change will stand here, with who and when.</source>
        <translation>本版尚无操作。每个决定与改动都会记在这里，写明何人、何时。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::IgnoredTab</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Filter what is ignored</source>
        <translation>筛选忽略项</translation>
    </message>
    <message>
        <source>Nothing is ignored. Shift+Delete on a finding says that this rule shall never again stop at this text.</source>
        <translation>没有忽略项。在建议上按 Shift+Delete，此规则从此不再提示同样的文字。</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>恢复检查</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>danqian::ui::LibraryModel</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Paper not known</source>
        <translation>报名不详</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>Without headline</source>
        <translation>（无标题）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1，待处理 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>danqian::ui::LibraryPanel</name>
    <message>
        <source>Archive</source>
        <translation>档案库</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers, dates, pages and articles</source>
        <translation>报纸、日期、版面与稿件</translation>
    </message>
    <message>
        <source>The archive is empty. Drop newspaper pages here (PDF or text), or:</source>
        <translation>档案库还是空的。把报纸版面（PDF 或文本）拖到这里，或者：</translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation>导入版面…</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>没有打开档案库。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::MainWindow</name>
    <message>
        <source>The archive is sound.</source>
        <translation>档案库完好。</translation>
    </message>
    <message numerus="yes">
        <source>The archive has %n flaws.</source>
        <translation>
            <numerusform>档案库有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a backup now and open the last sound one.</source>
        <translation>请立即保存备份，并打开最近一份完好的备份。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>History</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>%1 · Danqian</source>
        <translation>%1 · 丹铅</translation>
    </message>
    <message>
        <source>Danqian</source>
        <translation>丹铅</translation>
    </message>
    <message>
        <source>Findings, records, tags, history</source>
        <translation>建议、记录、标签、沿革</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open another archive…</source>
        <translation>打开其他档案库…</translation>
    </message>
    <message>
        <source>Welcome. These are pages of an invented paper to try things on.</source>
        <translation>欢迎。这里是一份虚构报纸的版面，供您试手。</translation>
    </message>
    <message>
        <source>Enter accepts a finding, Delete rejects it, Space skips it; drop your own pages anywhere.</source>
        <translation>回车采纳建议，Delete 驳回，空格跳过；自己的版面可拖到窗口任意处。</translation>
    </message>
    <message>
        <source>Everything else is in the archive.</source>
        <translation>其余都已入库。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Signed off: %1.</source>
        <translation>已签付：%1。</translation>
    </message>
    <message>
        <source>That was the last page.</source>
        <translation>这是最后一版。</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import pages</source>
        <translation>导入版面</translation>
    </message>
    <message>
        <source>Newspaper pages (*.pdf *.txt *.xml *.alto *.hocr *.html *.htm *.docx);;All files (*)</source>
        <translation>报纸版面 (*.pdf *.txt *.xml *.alto *.hocr *.html *.htm *.docx);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n records written.</source>
        <translation>
            <numerusform>已写出 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles written.</source>
        <translation>
            <numerusform>已写出 %n 篇稿件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Archives of Danqian (*.danqian);;All files (*)</source>
        <translation>丹铅档案库 (*.danqian);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>新建档案库</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>打开档案库</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>保存备份</translation>
    </message>
    <message>
        <source>backup.danqian</source>
        <translation>备份.danqian</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>备份完成。</translation>
    </message>
    <message>
        <source>Kind of the article</source>
        <translation>稿件类型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken out of the article.</source>
        <translation>已移出本篇。</translation>
    </message>
    <message>
        <source>It stands in the rest of the page, below the page (Ctrl+5).</source>
        <translation>可在版面下方的“版面其余”中找到（Ctrl+5）。</translation>
    </message>
    <message>
        <source>The page reads as before. Nothing has changed.</source>
        <translation>识读结果与先前相同，没有变动。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Read anew: %1, before %2.</source>
        <translation>已重新识读：现为 %1，原为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections were laid over it.</source>
        <translation>
            <numerusform>已有的 %n 处改动都已保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not fit any more and wait for you.</source>
        <translation>
            <numerusform>另有 %n 处对不上原位，等您处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n findings were left open.</source>
        <translation>
            <numerusform>尚有 %n 处建议未处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>danqian::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>danqian::ui::PagePane</name>
    <message>
        <source>As printed</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>As printed · page %1</source>
        <translation>原样 · 第 %1 版</translation>
    </message>
    <message>
        <source>The page as it was printed stands here
when an article is open.</source>
        <translation>打开稿件后，
此处显示印出的版面。</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit article</source>
        <translation>适合稿件</translation>
    </message>
</context>
<context>
    <name>danqian::ui::QualityPopup</name>
    <message>
        <source>How the error rate is made</source>
        <translation>差错率的构成</translation>
    </message>
    <message>
        <source>Class of flaws</source>
        <translation>差错类别</translation>
    </message>
    <message>
        <source>Flaws</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Each counts</source>
        <translation>每处计错</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>差错</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>On %n characters, per 10,000</source>
        <translation>
            <numerusform>共 %n 字，折合万分之</numerusform>
        </translation>
    </message>
    <message>
        <source>passes</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>does not pass</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Pass mark: at most %1</source>
        <translation>合格线：不超过万分之 %1</translation>
    </message>
    <message>
        <source>Change the weights…</source>
        <translation>修改计错权重…</translation>
    </message>
    <message>
        <source>Certain errors that are still open; warnings, style and questions do not count. A flaw of words in a head line counts double.</source>
        <translation>只计尚未处理的确定差错；警告、体例与存疑不计。标题中的文字差错加倍计。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::ReaderView</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>The line ended here and was joined. Click (or Ctrl+J) to begin a paragraph.</source>
        <translation>此处原为行末，已并合。点击（或 Ctrl+J）改为另起一段。</translation>
    </message>
    <message>
        <source>A paragraph ends here. Click (or Ctrl+J) to join it with the next one.</source>
        <translation>此处为段末。点击（或 Ctrl+J）与下段并合。</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation>尚未打开版面</translation>
    </message>
    <message>
        <source>Choose an article in the library, or drop a newspaper page here: a PDF or a text file.</source>
        <translation>请在档案库中选择稿件，或把报纸版面（PDF 或文本）拖到这里。</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>The text cannot be shown: its display stopped several times.
Everything that you did is saved.</source>
        <translation>文字无法显示：显示进程多次停止。
您所做的一切都已保存。</translation>
    </message>
    <message>
        <source>Show the text again</source>
        <translation>重新显示文字</translation>
    </message>
    <message>
        <source>The text changed where you typed, so “%1” was not taken. It is shown as it reads now.</source>
        <translation>您输入处的文字已有变动，“%1”未被采用。现按当前文字显示。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RecordCard</name>
    <message>
        <source>Normal form: %1</source>
        <translation>规范形式：%1</translation>
    </message>
    <message>
        <source> (partly taken from the date of the issue)</source>
        <translation>（部分据本期日期推定）</translation>
    </message>
    <message>
        <source>Not checked after all</source>
        <translation>改回待核</translation>
    </message>
    <message>
        <source>Correct as it is</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Not a record</source>
        <translation>不是记录</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What the name stands for; kept in the glossary</source>
        <translation>此名称的含义，存入本报规范</translation>
    </message>
    <message>
        <source>Taken as: %1.</source>
        <translation>判为：%1。</translation>
    </message>
    <message>
        <source>Part of: %1</source>
        <translation>属于总数：%1</translation>
    </message>
    <message>
        <source>Its parts: %1</source>
        <translation>其中：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RecordsModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Subject / time</source>
        <translation>主体 / 时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RecordsPanel</name>
    <message>
        <source>Add “%1” as a record</source>
        <translation>把“%1”加为记录</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>No figures or dates were found in this article. Select some text to add one.</source>
        <translation>本篇未找到数字或日期。选中文字即可添加。</translation>
    </message>
    <message>
        <source>No page is open. Choose one in the archive at the left.</source>
        <translation>尚未打开版面。请在左侧档案库中选择。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unsure ones last</source>
        <translation>存疑的排在后</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Alt+Ins</source>
        <translation>Alt+Ins</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RelatedPlaces</name>
    <message>
        <source>%1 in “%2”</source>
        <translation>%1，见《%2》</translation>
    </message>
    <message>
        <source>Show this place</source>
        <translation>看这一处</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RestStrip</name>
    <message>
        <source>Page furniture</source>
        <translation>版面附件</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未归位</translation>
    </message>
    <message numerus="yes">
        <source>Rest of the page: %n pieces</source>
        <translation>
            <numerusform>版面其余 %n 块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplaced</source>
        <translation>
            <numerusform>%n 块未归位</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands in no article: page furniture, and pieces whose place is not known (Ctrl+5)</source>
        <translation>不属于任何稿件的文字：报眉、责编等版面附件，以及未归位的文字（Ctrl+5）</translation>
    </message>
    <message>
        <source>Rest of the page</source>
        <translation>版面其余</translation>
    </message>
    <message>
        <source>Into this article</source>
        <translation>并入本篇</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Puts it at the end of the open article. The menu (Shift+F10) has its head lines too.</source>
        <translation>放到当前稿件末尾。要作标题等，请用右键菜单（Shift+F10）。</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>另立一篇</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Not page furniture</source>
        <translation>不是版面附件</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Put at the end of this article</source>
        <translation>放到本篇末尾</translation>
    </message>
    <message>
        <source>Use as: %1</source>
        <translation>用作：%1</translation>
    </message>
    <message>
        <source>Make a new article of it</source>
        <translation>另立一篇</translation>
    </message>
    <message>
        <source>It is page furniture</source>
        <translation>是版面附件</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RuleCard</name>
    <message>
        <source>left alone:</source>
        <translation>不误报：</translation>
    </message>
    <message>
        <source>Keep it as strict as it was</source>
        <translation>保留原级</translation>
    </message>
    <message>
        <source>Demoted: editors rejected %1 of the %2 findings that they decided on. What it finds is a question now, comes last and counts as no error.</source>
        <translation>已降级：编辑裁定的 %2 条建议中有 %1 条被驳回。此规则现只存疑，排在最后，不计差错。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::RulesTab</name>
    <message>
        <source>demoted</source>
        <translation>已降级</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How strict</source>
        <translation>严格程度</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Filter the rules</source>
        <translation>筛选规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>danqian::ui::SearchBox</name>
    <message>
        <source>Search the archive, articles, commands…</source>
        <translation>搜索档案、稿件、命令…</translation>
    </message>
    <message>
        <source>Search the archive, articles and commands</source>
        <translation>搜索档案、稿件与命令</translation>
    </message>
    <message>
        <source>Article · %1</source>
        <translation>稿件 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Type more to narrow them down.</source>
        <translation>
            <numerusform>另有 %n 条，请再输入几个字缩小范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this archive reads “%1”.</source>
        <translation>档案库中没有“%1”。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
</context>
<context>
    <name>danqian::ui::StatusLine</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Only for reading</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>English</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide on this page</source>
        <translation>
            <numerusform>本版待处理 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors per 10,000: %1 (pass ≤ %2)</source>
        <translation>差错率 %1 / 万（合格 ≤ %2）</translation>
    </message>
    <message>
        <source>No page open</source>
        <translation>未打开版面</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>第 %1 段</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>第 %1 字</translation>
    </message>
    <message>
        <source>Importing %1 (%2 of %3)</source>
        <translation>正在导入 %1（第 %2 / %3 个）</translation>
    </message>
    <message>
        <source>How the error rate is made</source>
        <translation>差错率的构成</translation>
    </message>
    <message>
        <source>Reading the other pages anew (%1 of %2)</source>
        <translation>正在按新规范重读其他版（%1/%2）</translation>
    </message>
</context>
<context>
    <name>danqian::ui::StyleTable</name>
    <message>
        <source>Nothing passes the filter.</source>
        <translation>没有符合筛选的条目。</translation>
    </message>
</context>
<context>
    <name>danqian::ui::StylebookDialog</name>
    <message>
        <source>Stylebook of the paper</source>
        <translation>本报规范</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>danqian::ui::TagsPanel</name>
    <message>
        <source>“%1” is in no vocabulary. Choose a term from the list.</source>
        <translation>词表中没有“%1”。请从列表中选择。</translation>
    </message>
    <message>
        <source>%1. Click takes the tag away; undo brings it back.</source>
        <translation>%1。点击去掉标签；可用撤销恢复。</translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <translation>去掉标签“%1”</translation>
    </message>
    <message>
        <source>Goes on the selected text “%1”.</source>
        <translation>将标在选中文字“%1”上。</translation>
    </message>
    <message>
        <source>Goes on the whole article. Select text to tag a passage.</source>
        <translation>将标在全篇上。选中文字可标注片段。</translation>
    </message>
    <message>
        <source>No tags yet. Type a topic above: a few characters of it are enough.</source>
        <translation>还没有标签。在上面输入主题，几个字即可。</translation>
    </message>
    <message>
        <source>No page is open. Choose one in the archive at the left.</source>
        <translation>尚未打开版面。请在左侧档案库中选择。</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>On the article</source>
        <translation>全篇标签</translation>
    </message>
    <message>
        <source>On passages</source>
        <translation>片段标签</translation>
    </message>
</context>
<context>
    <name>danqian::ui::TermsTab</name>
    <message>
        <source>Only for me</source>
        <translation>仅对本人</translation>
    </message>
    <message>
        <source>For the paper</source>
        <translation>全报通用</translation>
    </message>
    <message>
        <source>(to be deleted)</source>
        <translation>（删去）</translation>
    </message>
    <message>
        <source>right as it stands</source>
        <translation>本身无误</translation>
    </message>
    <message>
        <source>Wrong form</source>
        <translation>误写</translation>
    </message>
    <message>
        <source>Right form</source>
        <translation>正写</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Filter the terms</source>
        <translation>筛选用语</translation>
    </message>
    <message>
        <source>No terms yet. Write a form that this paper does not want, and the right one beside it: from then on it is found on every page. What you correct by hand can be added by “Always” in the message above the desk.</source>
        <translation>尚无用语。请在下方写入本报不用的写法和正确写法，此后各版都会查出。亲手改正的词，也可在上方提示中点“一律作”收入。</translation>
    </message>
    <message>
        <source>Right form; empty: right as it stands</source>
        <translation>正写；留空表示本身无误</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用语</translation>
    </message>
</context>
<context>
    <name>danqian::ui::WaitingEdits</name>
    <message numerus="yes">
        <source>%n changes do not fit the page any more. Select where one belongs and make it there, or let it go.</source>
        <translation>
            <numerusform>有 %n 处改动对不上原位。请选定应改之处再改，或放弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>搁置的改动</translation>
    </message>
    <message>
        <source>Make it at the selection</source>
        <translation>改在所选处</translation>
    </message>
    <message>
        <source>Make it at “%1”</source>
        <translation>改在“%1”处</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>danqian::ui::WeightsTab</name>
    <message>
        <source>Class of flaws</source>
        <translation>差错类别</translation>
    </message>
    <message>
        <source>One flaw counts</source>
        <translation>每处计错</translation>
    </message>
    <message>
        <source>By the regulation</source>
        <translation>规定值</translation>
    </message>
    <message>
        <source>Double click a weight to change it (0 to 100). The pass mark is 3 errors per 10,000 characters. Rules that hold whatever the weights: a flaw of words in a head line counts double, the same one at most three times a page, the choice of numerals at most one error in all (annex of the regulation of 2020 on the quality of newspapers and periodicals).</source>
        <translation>双击权重即可修改（0 至 100）。合格线为万分之三。不论权重如何：标题中的字词差错加倍计算，同一字词差错一版最多计三次，数字用法差错一版最多计一个（《报纸期刊质量管理规定》2020 年附件）。</translation>
    </message>
    <message>
        <source>As the regulation says</source>
        <translation>恢复规定值</translation>
    </message>
    <message>
        <source>Error weights</source>
        <translation>计错权重</translation>
    </message>
</context>
</TS>
