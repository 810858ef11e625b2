<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>hawx::Actions</name>
    <message>
        <source>Open &amp;network…</source>
        <translation>打开网络(&amp;N)…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Open a trained network</source>
        <translation>打开训练好的网络</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>打开数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Open a folder of labelled images</source>
        <translation>打开带标签图像的文件夹</translation>
    </message>
    <message>
        <source>&amp;Open session…</source>
        <translation>打开会话(&amp;O)…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Open what was explored before</source>
        <translation>打开以前的探索</translation>
    </message>
    <message>
        <source>Open built-in e&amp;xample</source>
        <translation>打开内置示例(&amp;X)</translation>
    </message>
    <message>
        <source>Open LeNet-5 on Fashion-MNIST</source>
        <translation>打开 LeNet-5 与 Fashion-MNIST 示例</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>保存会话(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what was explored</source>
        <translation>保存探索结果</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>会话另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save what was explored in another file</source>
        <translation>将探索结果保存到另一个文件</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>导出配置(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Take the chosen configuration to other tools, and validate it</source>
        <translation>将选定的配置导出到其他工具，并进行校验</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window and stop all work</source>
        <translation>关闭窗口并停止所有任务</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Profile the network and search for configurations</source>
        <translation>剖析网络并搜索配置</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Choose accelerator, granularity and effort</source>
        <translation>选择加速器、粒度和计算投入</translation>
    </message>
    <message>
        <source>&amp;Verify configuration</source>
        <translation>验证配置(&amp;V)</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Measure the loss of the configuration in view bit-true</source>
        <translation>以位精确方式测量当前配置的损失</translation>
    </message>
    <message>
        <source>&amp;Pin configuration</source>
        <translation>固定配置(&amp;P)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep the configuration in view to compare it</source>
        <translation>保留当前配置以供比较</translation>
    </message>
    <message>
        <source>Remove all &amp;limits</source>
        <translation>清除所有限值(&amp;L)</translation>
    </message>
    <message>
        <source>Let every configuration be chosen</source>
        <translation>允许选择任何配置</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>演示模式(&amp;P)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Large type on the whole screen</source>
        <translation>全屏显示，使用大字号</translation>
    </message>
    <message>
        <source>Larger te&amp;xt</source>
        <translation>放大文字(&amp;I)</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>放大所有文字</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>缩小所有文字</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>所有命令及其快捷键</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Describe program, machine and log, without names of yours</source>
        <translation>描述程序、计算机和日志，不含您的姓名、文件名等名称</translation>
    </message>
    <message>
        <source>&amp;About HAWX</source>
        <translation>关于 HAWX(&amp;A)</translation>
    </message>
    <message>
        <source>What HAWX is</source>
        <translation>HAWX 是什么</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Learn by doing, step by step</source>
        <translation>边做边学，循序渐进</translation>
    </message>
    <message>
        <source>&amp;Exercises…</source>
        <translation>练习(&amp;E)…</translation>
    </message>
    <message>
        <source>Questions on what is open, with a check</source>
        <translation>针对当前打开内容的问题，可核对答案</translation>
    </message>
    <message>
        <source>&amp;Help on this panel</source>
        <translation>此面板的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Explain the panel in use</source>
        <translation>说明当前使用的面板</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>The contents of the manual</source>
        <translation>手册的目录</translation>
    </message>
    <message>
        <source>&amp;Search the manual…</source>
        <translation>搜索手册(&amp;S)…</translation>
    </message>
    <message>
        <source>Find words in the manual</source>
        <translation>在手册中查找词语</translation>
    </message>
    <message>
        <source>Take a guided &amp;tour…</source>
        <translation>开始导览(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>hawx::Attempts</name>
    <message>
        <source>Right. %1</source>
        <translation>正确。%1</translation>
    </message>
    <message>
        <source>Not quite. %1</source>
        <translation>不太对。%1</translation>
    </message>
</context>
<context>
    <name>hawx::BarChart</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 %2, %3 %</source>
        <translation>%2 %1，%3 %</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1，起</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1，止</translation>
    </message>
</context>
<context>
    <name>hawx::BuildTour</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>How much may be lost</source>
        <translation>允许损失多少</translation>
    </message>
    <message>
        <source>Of all configurations within the limits the one with the least power is chosen. The loss limit is also the line in the front, which can be dragged.</source>
        <translation>在满足限值的所有配置中，会选出功耗最低的一个。损失限值也就是前沿图中那条可以拖动的线。</translation>
    </message>
    <message>
        <source>Set another loss limit.</source>
        <translation>设置另一个损失限值。</translation>
    </message>
    <message>
        <source>The loss limit went from %1 to %2: the power of the multipliers went from %3 to %4.</source>
        <translation>损失限值由 %1 变为 %2：乘法器的功耗由 %3 变为 %4。</translation>
    </message>
    <message>
        <source>Or choose a point</source>
        <translation>或者选择一个点</translation>
    </message>
    <message>
        <source>Each point of the front is a configuration that no other one beats. Filled ones were measured, hollow ones are predicted.</source>
        <translation>前沿上的每个点都是一个配置，没有其他配置能全面胜过它。实心点经过测量，空心点为预测。</translation>
    </message>
    <message>
        <source>Click a point that is not chosen yet.</source>
        <translation>单击一个尚未选定的点。</translation>
    </message>
    <message>
        <source>Loss %1 instead of %2, power %3 instead of %4, area %5 instead of %6.</source>
        <translation>损失 %1（原为 %2），功耗 %3（原为 %4），面积 %5（原为 %6）。</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>真的如此吗？</translation>
    </message>
    <message>
        <source>A prediction is a prediction. Verifying runs the integers of the hardware, bit for bit, on test images that the search did not use.</source>
        <translation>预测毕竟只是预测。验证会在搜索未曾用过的测试图像上，逐位执行与硬件相同的整数运算。</translation>
    </message>
    <message>
        <source>Press Verify and wait for the result.</source>
        <translation>单击“验证”，等待结果。</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: the interval holds it.</source>
        <translation>损失为 %1。预测值为 %2，区间为 %3：结果落在区间之内。</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: it lies outside the interval, as one in ten does.</source>
        <translation>损失为 %1。预测值为 %2，区间为 %3：结果落在区间之外，平均每十次会有一次如此。</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>把成果带走</translation>
    </message>
    <message>
        <source>A configuration can leave the window as a file for other programs, as a report, or as hardware.</source>
        <translation>配置可以导出为供其他程序使用的文件，也可以导出为报告或硬件。</translation>
    </message>
    <message>
        <source>Press Export.</source>
        <translation>单击“导出”。</translation>
    </message>
    <message>
        <source>The export window shows what would be written before it is.</source>
        <translation>导出窗口会在写入之前显示将要写入的内容。</translation>
    </message>
    <message>
        <source>As hardware</source>
        <translation>导出为硬件</translation>
    </message>
    <message>
        <source>Verilog of the multipliers and of the layers that use them, with a test bench.</source>
        <translation>乘法器以及使用这些乘法器的层的 Verilog 代码，附带测试平台。</translation>
    </message>
    <message>
        <source>Choose a form of hardware in Verilog.</source>
        <translation>选择一种 Verilog 硬件格式。</translation>
    </message>
    <message>
        <source>The preview shows each file. The page Validation runs the hardware in a simulator and compares it with the prediction.</source>
        <translation>预览会显示每个文件。“校验”页在仿真器中运行硬件，并将结果与预测比较。</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>The button writes what the preview shows. Nothing that is there already is replaced without asking. The tour leaves this to you.</source>
        <translation>此按钮会写入预览中显示的内容。已有的文件不会未经询问就被替换。这一步由您自己完成。</translation>
    </message>
    <message>
        <source>Choose where to, and press Export.</source>
        <translation>选择保存位置，然后单击“导出”。</translation>
    </message>
    <message>
        <source>It is written.</source>
        <translation>已写入。</translation>
    </message>
    <message>
        <source>Choose a point and build it</source>
        <translation>选一个点，把它造出来</translation>
    </message>
    <message>
        <source>From a limit to a configuration, to its proof, to hardware.</source>
        <translation>从限值到配置，从验证到硬件。</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Pin configurations to compare them, and save the session to go on later. Help has exercises on all of this.</source>
        <translation>固定一些配置以便比较；保存会话，以后可以继续。“帮助”菜单中有与这些内容相关的练习。</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInMenu</name>
    <message>
        <source>&amp;Built-in networks</source>
        <translation>内置网络(&amp;B)</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInNetwork</name>
    <message>
        <source>LeNet-5, Fashion-MNIST</source>
        <translation>LeNet-5，Fashion-MNIST</translation>
    </message>
    <message>
        <source>LeNet-5, MNIST digits</source>
        <translation>LeNet-5，MNIST 手写数字</translation>
    </message>
    <message>
        <source>ResNet-18 of quarter width, Fashion-MNIST</source>
        <translation>ResNet-18（四分之一宽度），Fashion-MNIST</translation>
    </message>
    <message>
        <source>VGG-11 of quarter width, Fashion-MNIST</source>
        <translation>VGG-11（四分之一宽度），Fashion-MNIST</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0 of half width, Fashion-MNIST</source>
        <translation>EfficientNet-Lite0（一半宽度），Fashion-MNIST</translation>
    </message>
</context>
<context>
    <name>hawx::Callout</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>退出导览（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>示范(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
</context>
<context>
    <name>hawx::Circuit</name>
    <message>
        <source>published</source>
        <translation>已发表</translation>
    </message>
    <message>
        <source>characterised</source>
        <translation>特征化</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitDetail</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>有符号</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>&amp;Logarithmic colours</source>
        <translation>对数颜色(&amp;L)</translation>
    </message>
    <message>
        <source>Shows small errors beside large ones</source>
        <translation>使小误差在大误差旁也清晰可见</translation>
    </message>
    <message>
        <source>L switches between a logarithmic and a linear axis</source>
        <translation>按 L 键在对数轴与线性轴之间切换</translation>
    </message>
    <message>
        <source>Figures of the circuit</source>
        <translation>电路的各项指标</translation>
    </message>
    <message>
        <source>Error, approximate less exact</source>
        <translation>误差：近似值减精确值</translation>
    </message>
    <message>
        <source>Error surface of %1</source>
        <translation>%1 的误差曲面</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Point at a pair of operands</source>
        <translation>将指针移到一对操作数上</translation>
    </message>
    <message>
        <source>Errors of a circuit</source>
        <translation>电路的误差</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>%1 的误差</translation>
    </message>
    <message>
        <source>Errors of %1 and %2</source>
        <translation>%1 与 %2 的误差</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>%1 的误差</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitExercises</name>
    <message>
        <source>What is the worst-case error of %1, in per cent of 2^16?</source>
        <translation>%1 的最坏情况误差是多少（以 2^16 的百分比计）？</translation>
    </message>
    <message>
        <source>Select %1 among the circuits: its figures stand below its errors.</source>
        <translation>在电路列表中选择 %1：其各项指标显示在误差下方。</translation>
    </message>
    <message>
        <source>The largest error is %1, and 100 · %1 / 65536 is %2.</source>
        <translation>最大误差为 %1，而 100 · %1 / 65536 等于 %2。</translation>
    </message>
    <message>
        <source>Which of these circuits has the smallest mean error?</source>
        <translation>以下电路中，哪一个的平均绝对误差最小？</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>The column MAE of the circuits sorts them by it.</source>
        <translation>单击电路列表中 MAE 列的标题，即可按它排序。</translation>
    </message>
    <message>
        <source>By mean absolute error (MAE): %1.</source>
        <translation>平均绝对误差（MAE）：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>What does %1 make of %2 times %3?</source>
        <translation>用 %1 计算 %2 乘以 %3，结果是多少？</translation>
    </message>
    <message>
        <source>Select %1 among the circuits and point at A = %2, B = %3. The arrow keys move by one.</source>
        <translation>在电路列表中选择 %1，将指针移到 A = %2，B = %3 处。每按一次方向键移动 1。</translation>
    </message>
    <message>
        <source>The worst case</source>
        <translation>最坏情况</translation>
    </message>
    <message>
        <source>The smallest error</source>
        <translation>最小误差</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>一个乘积</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitFigures</name>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Cost is</source>
        <translation>开销来源</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>功耗、面积和延时数据的来源</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>MAE, in % of 2^16</source>
        <translation>MAE，以 2^16 的百分比计</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>最坏情况误差</translation>
    </message>
    <message>
        <source>WCE, in % of 2^16</source>
        <translation>WCE，以 2^16 的百分比计</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>错误概率</translation>
    </message>
    <message>
        <source>EP, pairs of operands with an error</source>
        <translation>EP，结果有误差的操作数对所占比例</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>平均相对误差</translation>
    </message>
    <message>
        <source>MRE, over pairs with a product other than 0</source>
        <translation>MRE，仅计乘积不为 0 的操作数对</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>Root of the mean squared error</source>
        <translation>均方误差的平方根</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>带符号的平均误差</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>零保持</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>0 乘以任何数均得 0</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>可交换</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>结果与操作数的顺序无关</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What it was made from, and how</source>
        <translation>由什么电路、以何种方式得到</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitShare</name>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsBrowser</name>
    <message>
        <source>Import circuits</source>
        <translation>导入电路</translation>
    </message>
    <message>
        <source>Import all circuits of a folder</source>
        <translation>导入文件夹中的所有电路</translation>
    </message>
    <message>
        <source>Circuits (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</source>
        <translation>电路 (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsController</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 leaves open: %2</source>
        <translation>%1 有未明确之处：%2</translation>
    </message>
    <message>
        <source>%1 was skipped: %2</source>
        <translation>已跳过 %1：%2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>未导入任何电路。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits imported</source>
        <translation>
            <numerusform>已导入 %Ln 个电路</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln known before</source>
        <translation>
            <numerusform>，%Ln 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln files failed</source>
        <translation>
            <numerusform>，%Ln 个文件失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading circuits</source>
        <translation>读取电路</translation>
    </message>
    <message>
        <source>Importing circuits</source>
        <translation>导入电路</translation>
    </message>
    <message>
        <source>Evolving %1</source>
        <translation>演化 %1</translation>
    </message>
    <message>
        <source>The library has %1, which computes the same.</source>
        <translation>电路库中已有功能相同的 %1。</translation>
    </message>
    <message>
        <source>%1 has joined your library.</source>
        <translation>%1 已加入您的电路库。</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsModel</name>
    <message>
        <source>signed</source>
        <translation>有符号</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>of your own library</source>
        <translation>属于您的电路库</translation>
    </message>
    <message>
        <source>part of the configuration</source>
        <translation>用于当前配置</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>无误差</translation>
    </message>
    <message>
        <source>Mean |E| along operand A: at most %1, for %2 to %3</source>
        <translation>沿操作数 A 的平均 |E|：最大 %1，位于 %2 至 %3</translation>
    </message>
    <message>
        <source>Nobody stated or computed a cost</source>
        <translation>没有公布或计算过的开销</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>power within about %1</source>
        <translation>功耗误差约在 %1 以内</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Power mW</source>
        <translation>功耗 mW</translation>
    </message>
    <message>
        <source>Area µm²</source>
        <translation>面积 µm²</translation>
    </message>
    <message>
        <source>Delay ns</source>
        <translation>延时 ns</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE %</translation>
    </message>
    <message>
        <source>|E| along A</source>
        <translation>沿 A 的 |E|</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE %</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP %</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>零保持</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>可交换</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>搜索只考虑已勾选的电路</translation>
    </message>
    <message>
        <source>With a new pair of operands in every clock cycle</source>
        <translation>每个时钟周期输入一对新的操作数</translation>
    </message>
    <message>
        <source>Mean absolute error, in % of 2^16</source>
        <translation>平均绝对误差，以 2^16 的百分比计</translation>
    </message>
    <message>
        <source>Mean |E| over operand B along operand A, each row to its own scale</source>
        <translation>沿操作数 A 的平均 |E|（对操作数 B 取平均），各行使用各自的比例</translation>
    </message>
    <message>
        <source>Worst-case error, in % of 2^16</source>
        <translation>最坏情况误差，以 2^16 的百分比计</translation>
    </message>
    <message>
        <source>Error probability: pairs of operands with an error</source>
        <translation>错误概率：结果有误差的操作数对所占比例</translation>
    </message>
    <message>
        <source>Mean relative error, over pairs with a product other than 0</source>
        <translation>平均相对误差，仅计乘积不为 0 的操作数对</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>带符号的平均误差</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>0 乘以任何数均得 0</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>结果与操作数的顺序无关</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>功耗、面积和延时数据的来源</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsPanel</name>
    <message>
        <source>No circuit selected</source>
        <translation>未选择电路</translation>
    </message>
    <message>
        <source>Select one to see its errors, or two to compare them.</source>
        <translation>选择一个电路可查看其误差，选择两个可进行比较。</translation>
    </message>
    <message>
        <source>No circuits yet</source>
        <translation>尚无电路</translation>
    </message>
    <message>
        <source>The library is being read.</source>
        <translation>正在读取电路库。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>勾选或取消勾选(&amp;T)</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>搜索只考虑已勾选的电路</translation>
    </message>
    <message>
        <source>&amp;Evolve…</source>
        <translation>演化(&amp;E)…</translation>
    </message>
    <message>
        <source>Makes a circuit cheaper within bounds on its errors</source>
        <translation>在误差限定范围内降低电路的开销</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>导入文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Multipliers in C, Verilog or BLIF, or tables of results</source>
        <translation>C、Verilog 或 BLIF 格式的乘法器，或结果表</translation>
    </message>
    <message>
        <source>Import f&amp;older…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>显示所有电路</translation>
    </message>
    <message>
        <source>As the files tell</source>
        <translation>由文件确定</translation>
    </message>
    <message>
        <source>O&amp;perands</source>
        <translation>操作数(&amp;P)</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>有符号</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>&amp;Index of signed tables</source>
        <translation>有符号表的索引(&amp;I)</translation>
    </message>
    <message>
        <source>Value of the operand + 128</source>
        <translation>操作数的值 + 128</translation>
    </message>
    <message>
        <source>Byte of the operand</source>
        <translation>操作数的字节</translation>
    </message>
    <message>
        <source>O&amp;rder of tables</source>
        <translation>表的顺序(&amp;R)</translation>
    </message>
    <message>
        <source>First index is A</source>
        <translation>第一索引为 A</translation>
    </message>
    <message>
        <source>First index is B</source>
        <translation>第一索引为 B</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>No circuit meets the filters</source>
        <translation>没有符合筛选条件的电路</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more remarks</source>
        <translation>
            <numerusform>另有 %Ln 条说明</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ClassBars</name>
    <message>
        <source>Class probabilities</source>
        <translation>类别概率</translation>
    </message>
    <message>
        <source>exact: %1, %2; approximate: %3, %4</source>
        <translation>精确：%1，%2；近似：%3，%4</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Class probabilities, exact and approximate</source>
        <translation>精确与近似的类别概率</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>hawx::ClassModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>样例：%1</translation>
    </message>
</context>
<context>
    <name>hawx::ClassNames</name>
    <message>
        <source>T-shirt/top</source>
        <translation>T 恤/上衣</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>裤子</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>套头衫</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>连衣裙</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>外套</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>凉鞋</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>衬衫</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>运动鞋</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>短靴</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>飞机</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鸟</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>鹿</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>青蛙</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>马</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>船</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>卡车</translation>
    </message>
</context>
<context>
    <name>hawx::ColourBar</name>
    <message>
        <source>Colour scale from %1 to %2</source>
        <translation>颜色标尺：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonHeader</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of configuration %1</source>
        <translation>配置 %1 的名称</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>Choose configuration %1</source>
        <translation>选用配置 %1</translation>
    </message>
    <message>
        <source>Remove configuration %1 from the comparison</source>
        <translation>从比较中移除配置 %1</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Different circuits</source>
        <translation>不同电路数</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>电路</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonPanel</name>
    <message>
        <source>Comparison of pinned configurations</source>
        <translation>已固定配置的比较</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>没有可比较的配置</translation>
    </message>
    <message>
        <source>Double-click points of the front, or press P, to pin configurations here.</source>
        <translation>双击前沿上的点或按 P 键，即可将配置固定到此处。</translation>
    </message>
    <message>
        <source>Comparison of configurations</source>
        <translation>配置比较</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationModel</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1：%Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>contributes %1 where the whole network loses 1 pp</source>
        <translation>整个网络损失 1 pp 时，其贡献为 %1</translation>
    </message>
    <message>
        <source>one multiplier: power %1, area %2</source>
        <translation>单个乘法器：功耗 %1，面积 %2</translation>
    </message>
    <message>
        <source>filter %1</source>
        <translation>滤波器 %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Circuits and the number of filters that use them</source>
        <translation>电路及使用该电路的滤波器数量</translation>
    </message>
    <message>
        <source>What these filters contribute where the whole network loses 1 pp</source>
        <translation>整个网络损失 1 pp 时这些滤波器的贡献</translation>
    </message>
    <message>
        <source>Change of a multiplier&apos;s power against the exact circuit</source>
        <translation>单个乘法器的功耗相对于精确电路的变化</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationPanel</name>
    <message>
        <source>Configuration by layer and filter</source>
        <translation>按层和滤波器列出的配置</translation>
    </message>
    <message>
        <source>Circuit of the selected filters</source>
        <translation>所选滤波器的电路</translation>
    </message>
    <message>
        <source>Gives the selected filters this circuit</source>
        <translation>为所选滤波器指定此电路</translation>
    </message>
    <message>
        <source>Select filters to give them a circuit</source>
        <translation>选择滤波器，为其指定电路</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters of %1:</source>
        <translation>
            <numerusform>%1 的 %Ln 个滤波器：</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give circuit</source>
        <translation>指定电路(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
</context>
<context>
    <name>hawx::CopyRows</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>hawx::CostErrorChart</name>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Cost, across</source>
        <translation>开销（横轴）</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>最坏情况误差</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>错误概率</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>平均相对误差</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>Absolute bias</source>
        <translation>偏差绝对值</translation>
    </message>
    <message>
        <source>Error, up</source>
        <translation>误差（纵轴）</translation>
    </message>
    <message>
        <source>Cost and error of circuits</source>
        <translation>电路的开销与误差</translation>
    </message>
    <message>
        <source>by</source>
        <translation>对</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <translation>%1，开销：%2</translation>
    </message>
</context>
<context>
    <name>hawx::DataController</name>
    <message>
        <source>Looking at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Open a list of images</source>
        <translation>打开图像列表</translation>
    </message>
    <message>
        <source>Lists of images (*.csv)</source>
        <translation>图像列表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>hawx::DataDialog</name>
    <message>
        <source>MNIST-style IDX files</source>
        <translation>MNIST 格式的 IDX 文件</translation>
    </message>
    <message>
        <source>CIFAR-10 binary files</source>
        <translation>CIFAR-10 二进制文件</translation>
    </message>
    <message>
        <source>CIFAR-100 binary files, fine labels</source>
        <translation>CIFAR-100 二进制文件，细粒度标签</translation>
    </message>
    <message>
        <source>A folder of images for each class</source>
        <translation>每个类别一个图像文件夹</translation>
    </message>
    <message>
        <source>List of images and labels (CSV)</source>
        <translation>图像与标签列表 (CSV)</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>&amp;Use this data set</source>
        <translation>使用此数据集(&amp;U)</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>另选一个(&amp;A)…</translation>
    </message>
    <message>
        <source>Labelled images for training and test</source>
        <translation>用于训练和测试的带标签图像</translation>
    </message>
    <message>
        <source>&lt;p&gt;A folder of&lt;/p&gt;&lt;ul&gt;&lt;li&gt;MNIST-style IDX files, plain or compressed&lt;/li&gt;&lt;li&gt;CIFAR-10 or CIFAR-100 binary files&lt;/li&gt;&lt;li&gt;images, one sub-folder for each class, with or without train and test above&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;or a list of images as a CSV file. Its columns are path, label and, if there is a third, train or test.&lt;/p&gt;&lt;p&gt;Where nothing says which images are for test, every fifth of a class is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一个文件夹，内含&lt;/p&gt;&lt;ul&gt;&lt;li&gt;MNIST 格式的 IDX 文件，可以是压缩文件&lt;/li&gt;&lt;li&gt;CIFAR-10 或 CIFAR-100 二进制文件&lt;/li&gt;&lt;li&gt;图像，每个类别一个子文件夹，其上一级可有 train 和 test 文件夹&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;或者一个 CSV 格式的图像列表，各列依次为路径、标签；如有第三列，则为 train 或 test。&lt;/p&gt;&lt;p&gt;如果没有指明哪些图像用于测试，则每个类别中每五张取一张用于测试。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a &amp;list…</source>
        <translation>选择列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>%1. %2 training and %3 test images, %4 classes of the network %5.</source>
        <translation>%1。%2 张训练图像，%3 张测试图像，网络 %5 的 %4 个类别。</translation>
    </message>
</context>
<context>
    <name>hawx::DataPanel</name>
    <message>
        <source>Some images of the data set</source>
        <translation>数据集中的部分图像</translation>
    </message>
    <message>
        <source>%1 training and %2 test images, %3</source>
        <translation>%1 张训练图像，%2 张测试图像，%3</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Classes, samples, and how images become the network&apos;s input</source>
        <translation>类别、样例，以及图像如何变为网络的输入</translation>
    </message>
</context>
<context>
    <name>hawx::DataTableModel</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>hawx::DataWarnings</name>
    <message>
        <source>The %1 class names of the data set are not all among the %2 of the network. Labels are taken as they are.</source>
        <translation>数据集的 %1 个类别名称并未全部包含在网络的 %2 个类别名称之中。标签按原样使用。</translation>
    </message>
    <message>
        <source>The largest class has %1 times as many training images as the smallest.</source>
        <translation>最大类别的训练图像数是最小类别的 %1 倍。</translation>
    </message>
    <message>
        <source>It cannot be used. Images with labels beyond the %1 classes of the network: %2.</source>
        <translation>无法使用。标签超出网络 %1 个类别的图像：%2。</translation>
    </message>
    <message>
        <source>Test images that are training images, too, pixel by pixel: %1 of %2. Losses measured on them look better than they are.</source>
        <translation>与训练图像逐像素相同的测试图像：%1，共 %2。在这些图像上测得的损失会显得比实际更小。</translation>
    </message>
    <message>
        <source>Classes without training images: %1 of %2.</source>
        <translation>没有训练图像的类别：%1，共 %2。</translation>
    </message>
    <message>
        <source>Classes without test images: %1 of %2.</source>
        <translation>没有测试图像的类别：%1，共 %2。</translation>
    </message>
</context>
<context>
    <name>hawx::DecisionsController</name>
    <message>
        <source>change of limits</source>
        <translation>更改限值</translation>
    </message>
    <message>
        <source>change of the accelerator</source>
        <translation>更改加速器</translation>
    </message>
    <message>
        <source>choice of a configuration</source>
        <translation>选择配置</translation>
    </message>
    <message>
        <source>change of circuits</source>
        <translation>更改电路</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>固定配置</translation>
    </message>
    <message>
        <source>name of a pin</source>
        <translation>命名已固定的配置</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorScaleBar</name>
    <message>
        <source>Colours of errors from %1 to %2</source>
        <translation>误差颜色标尺：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorSurface</name>
    <message>
        <source>a = %1, b = %2: exact %3, approximate %4, error %5</source>
        <translation>a = %1，b = %2：精确 %3，近似 %4，误差 %5</translation>
    </message>
    <message>
        <source>Operand A</source>
        <translation>操作数 A</translation>
    </message>
    <message>
        <source>Operand B</source>
        <translation>操作数 B</translation>
    </message>
</context>
<context>
    <name>hawx::EvolutionPlot</name>
    <message>
        <source>power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Progress of the evolution</source>
        <translation>演化进度</translation>
    </message>
    <message>
        <source>Power and area of the best circuit so far appear here.</source>
        <translation>此处将显示目前最优电路的功耗和面积。</translation>
    </message>
    <message>
        <source>Evolution from %1</source>
        <translation>从 %1 开始的演化</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>演化</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation>已评估候选数</translation>
    </message>
    <message>
        <source>Of the start (%)</source>
        <translation>相对于起始电路 (%)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选数</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延时</translation>
    </message>
</context>
<context>
    <name>hawx::EvolveDialog</name>
    <message>
        <source>E&amp;xact where an operand is 0</source>
        <translation>操作数为 0 时结果精确(&amp;X)</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>显示电路(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Sto&amp;p and keep the best</source>
        <translation>停止并保留最优(&amp;P)</translation>
    </message>
    <message>
        <source>Evolve a circuit</source>
        <translation>演化电路</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起始电路(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Mean absolute error</source>
        <translation>平均绝对误差(&amp;M)</translation>
    </message>
    <message>
        <source>In % of 2^16</source>
        <translation>以 2^16 的百分比计</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Worst-case error</source>
        <translation>最坏情况误差(&amp;W)</translation>
    </message>
    <message>
        <source>Error &amp;probability</source>
        <translation>错误概率(&amp;R)</translation>
    </message>
    <message>
        <source>Pairs of operands with an error</source>
        <translation>结果有误差的操作数对所占比例</translation>
    </message>
    <message>
        <source>&amp;Bias</source>
        <translation>偏差(&amp;B)</translation>
    </message>
    <message>
        <source>Mean error, either sign, of results before signs are applied</source>
        <translation>施加符号之前结果的平均误差，正负均计</translation>
    </message>
    <message>
        <source>power times area</source>
        <translation>功耗 × 面积</translation>
    </message>
    <message>
        <source>power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Power alone exploits what the cost model does not know</source>
        <translation>只优化功耗会利用开销模型未涵盖之处</translation>
    </message>
    <message>
        <source>Make s&amp;mall</source>
        <translation>最小化(&amp;I)</translation>
    </message>
    <message>
        <source>after a time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>after candidates</source>
        <translation>按候选数</translation>
    </message>
    <message>
        <source>After a number of candidates the result is the same on every machine</source>
        <translation>按候选数结束时，在任何计算机上结果都相同</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source> thousand</source>
        <translation> 千个</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选数</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>结束条件(&amp;E)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>from its hash</source>
        <translation>由哈希值生成</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>不超过 </translation>
    </message>
    <message>
        <source>Bound the mean, the worst or the share of errors</source>
        <translation>请限定平均误差、最坏情况误差或错误概率</translation>
    </message>
</context>
<context>
    <name>hawx::ExerciseController</name>
    <message>
        <source>What is open gives nothing to ask here.</source>
        <translation>当前打开的内容无法用于此练习。</translation>
    </message>
</context>
<context>
    <name>hawx::ExercisesDialog</name>
    <message>
        <source>&amp;Another question</source>
        <translation>换一题(&amp;A)</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>The same exercise on something else</source>
        <translation>同样的练习，换一个对象</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>尚未完成</translation>
    </message>
</context>
<context>
    <name>hawx::ExplorationExercises</name>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2 products, %3 of the power</source>
        <translation>%1：%2 次乘法、占功耗的 %3</translation>
    </message>
    <message>
        <source>Which layer takes most of the power of the multiplications in the configuration in view?</source>
        <translation>在当前配置中，哪一层的乘法功耗最大？</translation>
    </message>
    <message>
        <source>The network panel shows each layer&apos;s share of the power.</source>
        <translation>“网络”面板显示各层的功耗占比。</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 的分值为 %2</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>哪一层对 %1 最敏感？</translation>
    </message>
    <message>
        <source>The sensitivity panel shows it under Layers.</source>
        <translation>在“敏感度”面板中单击“层”即可看到。</translation>
    </message>
    <message>
        <source>With a loss of at most %1 and no other limit, how much power does the best configuration save?</source>
        <translation>损失不超过 %1 且没有其他限值时，最优配置能节省多少功耗？</translation>
    </message>
    <message>
        <source>Set this loss limit among the targets, remove all others, and look at the configuration.</source>
        <translation>在“设计要求”面板中设置此损失限值，移除其他所有限值，然后查看配置。</translation>
    </message>
    <message>
        <source>It takes %1 where the exact network takes %2: that is %3.</source>
        <translation>其功耗为 %1，精确网络的功耗为 %2：变化为 %3。</translation>
    </message>
    <message>
        <source>How many different circuits does the configuration in view use?</source>
        <translation>当前配置使用了多少种不同的电路？</translation>
    </message>
    <message>
        <source>Open the layers of the configuration, or mark the filters in the sensitivity map.</source>
        <translation>展开“配置”面板中的各层，或在敏感度图中标记滤波器。</translation>
    </message>
    <message>
        <source>It uses %1.</source>
        <translation>它使用了 %1。</translation>
    </message>
    <message>
        <source>Give %1 another circuit, and nothing else, so that the power falls and the predicted loss is at most %2.</source>
        <translation>只为 %1 换一个电路，其余不变，使功耗下降且预测损失不超过 %2。</translation>
    </message>
    <message>
        <source>Select the filter in the sensitivity map and choose its circuit in the configuration. Undo what did not help.</source>
        <translation>在敏感度图中选择该滤波器，并在“配置”面板中为其选择电路。没有帮助的更改可以撤销。</translation>
    </message>
    <message>
        <source>With %1 it takes %2 instead of %3, at a predicted loss of %4.</source>
        <translation>改用 %1 后，功耗为 %2（原为 %3），预测损失为 %4。</translation>
    </message>
    <message>
        <source>Bring a configuration into view that loses at most %1 and saves at least %2 of the power.</source>
        <translation>选出一个损失不超过 %1、功耗至少节省 %2 的配置。</translation>
    </message>
    <message>
        <source>Set the loss limit, or click a point below and to the left of others in the front.</source>
        <translation>设置损失限值，或在前沿上单击位于其他点左下方的点。</translation>
    </message>
    <message>
        <source>One point of the front loses %1 and changes the power by %2.</source>
        <translation>前沿上就有这样一个点：损失 %1，功耗变化 %2。</translation>
    </message>
    <message>
        <source>Where the power goes</source>
        <translation>功耗用在哪里</translation>
    </message>
    <message>
        <source>Who minds most</source>
        <translation>谁最敏感</translation>
    </message>
    <message>
        <source>What a loss buys</source>
        <translation>损失能换来什么</translation>
    </message>
    <message>
        <source>How many kinds</source>
        <translation>共有多少种</translation>
    </message>
    <message>
        <source>A cheaper filter</source>
        <translation>更省的滤波器</translation>
    </message>
    <message>
        <source>Two targets at once</source>
        <translation>同时满足两项要求</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreController</name>
    <message>
        <source>Exploring %1</source>
        <translation>探索 %1</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreOptionsDialog</name>
    <message>
        <source>&amp;loss</source>
        <translation>损失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;power</source>
        <translation>功耗(&amp;P)</translation>
    </message>
    <message>
        <source>are&amp;a</source>
        <translation>面积(&amp;A)</translation>
    </message>
    <message>
        <source>latenc&amp;y</source>
        <translation>延迟(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;energy</source>
        <translation>能耗(&amp;E)</translation>
    </message>
    <message>
        <source>Settings of the search</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>unsigned, signs apart</source>
        <translation>无符号，符号单独处理</translation>
    </message>
    <message>
        <source>signed, two&apos;s complement</source>
        <translation>有符号，补码</translation>
    </message>
    <message>
        <source>What the multipliers are given, and so which circuits there are</source>
        <translation>乘法器的输入形式，它决定可用的电路</translation>
    </message>
    <message>
        <source>a circuit for each filter</source>
        <translation>每个滤波器一个电路</translation>
    </message>
    <message>
        <source>a circuit for each layer</source>
        <translation>每层一个电路</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Largest losses, in percentage points, of operating points that share one set of circuits, such as %1; a machine can switch between them</source>
        <translation>共用同一组电路的各工作点的最大损失（以百分点计），例如 %1；加速器可在这些工作点之间切换</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;Operands</source>
        <translation>操作数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>分配方式(&amp;G)</translation>
    </message>
    <message>
        <source>Make small</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>&amp;Quality levels</source>
        <translation>质量级别(&amp;Q)</translation>
    </message>
    <message>
        <source>Compensate errors, where that helps</source>
        <translation>在有益时补偿误差</translation>
    </message>
    <message>
        <source>&amp;Fold mean errors into biases</source>
        <translation>将平均误差并入偏置(&amp;F)</translation>
    </message>
    <message>
        <source>Subtract each filter&apos;s mean error from its bias; costs no hardware</source>
        <translation>从每个滤波器的偏置中减去其平均误差；无硬件开销</translation>
    </message>
    <message>
        <source>Remap &amp;weights</source>
        <translation>重映射权重(&amp;W)</translation>
    </message>
    <message>
        <source>Store weights that the circuit multiplies better; costs no hardware</source>
        <translation>存储该电路计算得更准的权重；无硬件开销</translation>
    </message>
    <message>
        <source>&amp;Swap operands</source>
        <translation>交换操作数(&amp;S)</translation>
    </message>
    <message>
        <source>Exchange weight and activation where the circuit is not commutative</source>
        <translation>电路不可交换时，对调权重与激活值</translation>
    </message>
    <message>
        <source>Control &amp;variate</source>
        <translation>控制变量法(&amp;C)</translation>
    </message>
    <message>
        <source>Subtract what the sum of activations says of the error; costs an adder for each processing element</source>
        <translation>减去由激活值之和推知的那部分误差；每个处理单元需增加一个加法器</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>计算投入</translation>
    </message>
    <message>
        <source> images</source>
        <translation> 张图像</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 个点</translation>
    </message>
    <message>
        <source>Cali&amp;bration</source>
        <translation>校准(&amp;B)</translation>
    </message>
    <message>
        <source>Training images that fix the range of activations</source>
        <translation>用于确定激活值范围的训练图像</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>剖析(&amp;I)</translation>
    </message>
    <message>
        <source>Training images that measure sensitivity</source>
        <translation>用于测量敏感度的训练图像</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Test images that verified losses refer to</source>
        <translation>验证损失时所用的测试图像</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>Most points of the front to measure bit-true</source>
        <translation>前沿上最多以位精确方式测量的点数</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>改进(&amp;R)</translation>
    </message>
    <message>
        <source>Further points to measure, found by changing verified ones</source>
        <translation>另外测量的点数，由改动已验证的点得到</translation>
    </message>
    <message>
        <source>Verify what limits c&amp;hoose</source>
        <translation>验证由限值选出的配置(&amp;H)</translation>
    </message>
    <message>
        <source>After the search, too, and by itself, where that takes a moment only</source>
        <translation>搜索结束后，只要验证只需片刻，也自动进行</translation>
    </message>
    <message>
        <source>Quality levels are losses in percentage points above 0, with ; between them.</source>
        <translation>质量级别是大于 0 的损失（以百分点计），以 ; 分隔。</translation>
    </message>
    <message>
        <source>Choose the loss and one or two costs to make small.</source>
        <translation>请选择损失以及一到两种要最小化的开销。</translation>
    </message>
</context>
<context>
    <name>hawx::ExportController</name>
    <message>
        <source>The preview is being made.</source>
        <translation>正在生成预览。</translation>
    </message>
    <message>
        <source>Validation needs the network and images that were explored: they are not open.</source>
        <translation>校验需要探索时所用的网络和图像，但它们尚未打开。</translation>
    </message>
    <message>
        <source>Tick at least one layer.</source>
        <translation>请至少勾选一层。</translation>
    </message>
    <message>
        <source>Preview of an export</source>
        <translation>导出预览</translation>
    </message>
    <message>
        <source>Where the folder is to be</source>
        <translation>选择文件夹的保存位置</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Validating hardware</source>
        <translation>校验硬件</translation>
    </message>
    <message>
        <source>Cancelled: not all was validated.</source>
        <translation>已取消：校验未全部完成。</translation>
    </message>
</context>
<context>
    <name>hawx::ExportDialog</name>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>校验(&amp;V)</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>Ex&amp;port</source>
        <translation>导出(&amp;P)</translation>
    </message>
    <message>
        <source>Vali&amp;dation</source>
        <translation>校验(&amp;D)</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>保存到(&amp;T)</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
</context>
<context>
    <name>hawx::ExportForms</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Configuration file (JSON)</source>
        <translation>配置文件 (JSON)</translation>
    </message>
    <message>
        <source>Table of filters (CSV)</source>
        <translation>滤波器表 (CSV)</translation>
    </message>
    <message>
        <source>Verilog with test benches</source>
        <translation>Verilog 及测试平台</translation>
    </message>
    <message>
        <source>Truth tables for simulators</source>
        <translation>供仿真器使用的真值表</translation>
    </message>
    <message>
        <source>C++ header with reference loop</source>
        <translation>C++ 头文件及参考循环</translation>
    </message>
    <message>
        <source>Quantised network (ONNX)</source>
        <translation>量化网络 (ONNX)</translation>
    </message>
    <message>
        <source>Layers with circuits (hls4ml)</source>
        <translation>含电路的层 (hls4ml)</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>报告 (HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>报告 (PDF)</translation>
    </message>
    <message>
        <source>Needs a configuration that the search found: this one was made by hand or is for another machine.</source>
        <translation>需要由搜索得到的配置：当前配置是手工编辑的，或属于另一加速器。</translation>
    </message>
    <message>
        <source>Needs the network and images that were explored: they are not open.</source>
        <translation>需要探索时所用的网络和图像，但它们尚未打开。</translation>
    </message>
    <message>
        <source>Needs test images: open those that were explored.</source>
        <translation>需要测试图像：请打开探索时所用的图像。</translation>
    </message>
    <message>
        <source>Needs a machine.</source>
        <translation>需要加速器。</translation>
    </message>
</context>
<context>
    <name>hawx::ExportPreview</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %Ln files, %1</source>
        <translation>
            <numerusform>预览：%Ln 个文件，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: one file, %1</source>
        <translation>预览：一个文件，%1</translation>
    </message>
    <message>
        <source>This is no text: nothing of it can be shown here.</source>
        <translation>这不是文本，无法在此显示。</translation>
    </message>
    <message>
        <source>A browser shows it in its full layout.</source>
        <translation>在浏览器中可查看完整版式。</translation>
    </message>
    <message>
        <source>Shown is the beginning, %1.</source>
        <translation>仅显示开头部分，%1。</translation>
    </message>
</context>
<context>
    <name>hawx::FeatureMapView</name>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln channels, largest difference %2</source>
        <translation>
            <numerusform>%1：%Ln 个通道，最大差值 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>channel %1 of %2, row %3, column %4
exact %5, approximate %6, difference %7</source>
        <translation>第 %1 个通道（共 %2 个），第 %3 行，第 %4 列
精确 %5，近似 %6，差值 %7</translation>
    </message>
    <message>
        <source>Feature maps of %1</source>
        <translation>%1 的特征图</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>hawx::FigureMenu</name>
    <message>
        <source>Export &amp;picture…</source>
        <translation>导出图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>Export &amp;data as CSV…</source>
        <translation>将数据导出为 CSV(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy d&amp;ata</source>
        <translation>复制数据(&amp;A)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>The data %1 was not written: %2.</source>
        <translation>数据 %1 未能写入：%2。</translation>
    </message>
</context>
<context>
    <name>hawx::FilterBar</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>up to %1&#xa0;%2</source>
        <translation>不超过 %1&#xa0;%2</translation>
    </message>
    <message>
        <source>from %1&#xa0;%2</source>
        <translation>不低于 %1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;%3</source>
        <translation>%1 至 %2&#xa0;%3</translation>
    </message>
    <message>
        <source>&amp;Used only</source>
        <translation>仅已使用(&amp;U)</translation>
    </message>
    <message>
        <source>T&amp;icked only</source>
        <translation>仅已勾选(&amp;K)</translation>
    </message>
    <message>
        <source>Search name, family, origin</source>
        <translation>搜索名称、系列、来源</translation>
    </message>
    <message>
        <source>Search circuits</source>
        <translation>搜索电路</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>所有系列</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>Any operands</source>
        <translation>任意操作数</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>有符号</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>Drag a handle, or use the arrow keys; Space takes the other handle. A double click permits everything.</source>
        <translation>拖动滑块或使用方向键；空格键切换到另一滑块。双击则不限。</translation>
    </message>
    <message>
        <source>Range of power</source>
        <translation>功耗范围</translation>
    </message>
    <message>
        <source>Power. %1</source>
        <translation>功耗。%1</translation>
    </message>
    <message>
        <source>Range of mean absolute error</source>
        <translation>平均绝对误差范围</translation>
    </message>
    <message>
        <source>Mean absolute error. %1</source>
        <translation>平均绝对误差。%1</translation>
    </message>
    <message>
        <source>Only circuits of the configuration</source>
        <translation>仅显示当前配置所用的电路</translation>
    </message>
    <message>
        <source>Only circuits that a search considers</source>
        <translation>仅显示搜索所考虑的电路</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>显示所有电路</translation>
    </message>
    <message>
        <source>&amp;Power</source>
        <translation>功耗(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;MAE</source>
        <translation>MAE(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln 个电路</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>hawx::FiltersTour</name>
    <message>
        <source>One cell, one filter</source>
        <translation>一格一个滤波器</translation>
    </message>
    <message>
        <source>Each row is a layer, each cell one of its filters. Light cells mind the circuit most: their errors reach the answer of the network.</source>
        <translation>每行是一层，每格是该层的一个滤波器。亮色的格子对电路最敏感：它们的误差会影响到网络的最终结果。</translation>
    </message>
    <message>
        <source>Click a light cell.</source>
        <translation>单击一个亮色的格子。</translation>
    </message>
    <message>
        <source>With %1, %2 scores %3. The most sensitive filter of all is %4 with %5.</source>
        <translation>使用 %1 时，%2 的分值为 %3。所有滤波器中最敏感的是 %4，分值为 %5。</translation>
    </message>
    <message>
        <source>Another circuit</source>
        <translation>换一个电路</translation>
    </message>
    <message>
        <source>The map shows one circuit at a time. Another one gives another picture: a filter that minds the one may bear the other.</source>
        <translation>敏感度图每次显示一个电路。换一个电路，图就不同：对这个电路敏感的滤波器，也许能承受另一个。</translation>
    </message>
    <message>
        <source>Choose another circuit from the list.</source>
        <translation>从列表中选择另一个电路。</translation>
    </message>
    <message>
        <source>All filters together score %1 with %2, and %3 with %4.</source>
        <translation>所有滤波器的分值之和：使用 %2 时为 %1，使用 %4 时为 %3。</translation>
    </message>
    <message>
        <source>Whole layers</source>
        <translation>整层来看</translation>
    </message>
    <message>
        <source>The same scores for whole layers, all circuits side by side.</source>
        <translation>同样的分值，以整层为单位，所有电路并排显示。</translation>
    </message>
    <message>
        <source>Press Layers.</source>
        <translation>单击“层”。</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit.</source>
        <translation>每行一层，每列一个电路。</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>哪一层对 %1 最敏感？</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 的分值为 %2</translation>
    </message>
    <message>
        <source>Look down the column of %1: light is much.</source>
        <translation>沿 %1 所在的列往下看：颜色越亮，分值越高。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Try it by hand</source>
        <translation>亲手试一试</translation>
    </message>
    <message>
        <source>What is selected can be given another circuit. Loss and power are predicted at once; Undo takes it back.</source>
        <translation>可以为选中的滤波器指定另一个电路。损失和功耗会立即预测出来；用“撤销”可以恢复。</translation>
    </message>
    <message>
        <source>Choose a circuit for the selected filters.</source>
        <translation>为所选滤波器选择一个电路。</translation>
    </message>
    <message>
        <source>The loss went from %1 to %2, the power from %3 to %4.</source>
        <translation>损失由 %1 变为 %2，功耗由 %3 变为 %4。</translation>
    </message>
    <message>
        <source>Which filters care?</source>
        <translation>哪些滤波器更敏感？</translation>
    </message>
    <message>
        <source>What errors of a circuit do to filters and layers of a network.</source>
        <translation>电路的误差如何影响网络的滤波器和层。</translation>
    </message>
    <message>
        <source>Not all are equal</source>
        <translation>并非一视同仁</translation>
    </message>
    <message>
        <source>Filters that do not care take a cheap circuit, those that do keep a good one. That is why a choice for each filter saves more than one circuit for all.</source>
        <translation>不敏感的滤波器采用开销低的电路，敏感的滤波器保留精度高的电路。正因如此，为每个滤波器分别选择，比全部使用同一个电路节省得更多。</translation>
    </message>
</context>
<context>
    <name>hawx::FrontController</name>
    <message>
        <source>Searching for %1</source>
        <translation>为 %1 搜索</translation>
    </message>
</context>
<context>
    <name>hawx::FrontLegend</name>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>predicted, 90 % interval</source>
        <translation>预测，90 % 区间</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>before</source>
        <translation>先前</translation>
    </message>
    <message>
        <source>operating point</source>
        <translation>工作点</translation>
    </message>
    <message>
        <source>dominated here</source>
        <translation>在此被支配</translation>
    </message>
</context>
<context>
    <name>hawx::GraphOverview</name>
    <message>
        <source>Overview of the network</source>
        <translation>网络概览</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>单击或拖动可移至该处</translation>
    </message>
</context>
<context>
    <name>hawx::GuidedTours</name>
    <message>
        <source>Guided &amp;tours</source>
        <translation>导览(&amp;T)</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapContent</name>
    <message>
        <source>RMS error of one product</source>
        <translation>单次乘积的均方根误差</translation>
    </message>
    <message>
        <source>part of a total loss of 1 pp (pp)</source>
        <translation>在 1 pp 总损失中的份额 (pp)</translation>
    </message>
    <message>
        <source>with %1: %2, %3, mean error %4 %</source>
        <translation>使用 %1：%2，%3，平均绝对误差 %4 %</translation>
    </message>
    <message>
        <source>One product errs by &lt;b&gt;%1&lt;/b&gt; (RMS), by %2 in the mean</source>
        <translation>单次乘积误差 &lt;b&gt;%1&lt;/b&gt;（均方根），平均 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1，全部 %Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>%1，滤波器 %2（共 %3 个）</translation>
    </message>
    <message>
        <source>Contributes &lt;b&gt;%1&lt;/b&gt; where the whole network loses 1 pp</source>
        <translation>整个网络损失 1 pp 时，其贡献为 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>in the configuration: &lt;b&gt;%1&lt;/b&gt;, with %2</source>
        <translation>在当前配置中：&lt;b&gt;%1&lt;/b&gt;，使用 %2</translation>
    </message>
    <message>
        <source>Errors of products by circuit and layer</source>
        <translation>各电路、各层的乘积误差</translation>
    </message>
    <message>
        <source>Sensitivity of layers to circuits</source>
        <translation>各层对各电路的敏感度</translation>
    </message>
    <message>
        <source>Sensitivity of filters to %1</source>
        <translation>各滤波器对 %1 的敏感度</translation>
    </message>
    <message>
        <source>Sensitivity of filters to their circuits</source>
        <translation>各滤波器对其电路的敏感度</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Share of a loss of 1 pp</source>
        <translation>在 1 pp 损失中的份额</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapPanel</name>
    <message>
        <source>Circuit</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Mark filters whose circuit in the configuration is not exact with a dot</source>
        <translation>用圆点标记当前配置中未采用精确电路的滤波器</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>乘法</translation>
    </message>
    <message>
        <source>Errors of single products: one row for each circuit, one column for each layer</source>
        <translation>单次乘积的误差：每行一个电路，每列一层</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>One cell for each filter, for one circuit</source>
        <translation>每格一个滤波器，针对一个电路</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit</source>
        <translation>每行一层，每列一个电路</translation>
    </message>
    <message>
        <source>Whose effect the colours show</source>
        <translation>颜色显示哪个电路的影响</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Highest scores first: filters within their layer, else rows by their sum</source>
        <translation>分值高者在前：滤波器在所属层内排序，其余按行总和排序</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>已测量的图像</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>按所选配置</translation>
    </message>
    <message>
        <source>The circuit that the chosen configuration gives each filter</source>
        <translation>所选配置为各滤波器指定的电路</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 / %2 张图像</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapView</name>
    <message>
        <source>Sensitivity heat map</source>
        <translation>敏感度热力图</translation>
    </message>
    <message>
        <source>Select &amp;Layer</source>
        <translation>选择层(&amp;L)</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to %1</source>
        <translation>选择分值不超过 %1 的滤波器(&amp;U)</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to This Score</source>
        <translation>选择不超过此分值的滤波器(&amp;U)</translation>
    </message>
    <message>
        <source>Select &amp;All Filters</source>
        <translation>选择所有滤波器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy Values</source>
        <translation>复制数值(&amp;C)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
</context>
<context>
    <name>hawx::HelpBrowser</name>
    <message>
        <source>Not on this page</source>
        <translation>本页未找到</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>查找上一处</translation>
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
        <source>Text of the usual size</source>
        <translation>恢复默认文字大小</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>%1 – HAWX manual</source>
        <translation>%1 – HAWX 手册</translation>
    </message>
    <message>
        <source>HAWX manual</source>
        <translation>HAWX 手册</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s), the best first</source>
        <translation>
            <numerusform>%Ln 处，最相关的在前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ImageCanvas</name>
    <message>
        <source>Input image</source>
        <translation>输入图像</translation>
    </message>
    <message>
        <source>Draw with the mouse, or move with arrow keys while holding Space. E switches between pen and eraser, Delete clears.</source>
        <translation>用鼠标绘制，或按住空格键并用方向键移动。E 键切换画笔与橡皮擦，Delete 键清空。</translation>
    </message>
    <message>
        <source>Draw with the mouse, or drop an image file</source>
        <translation>用鼠标绘制，或拖入图像文件</translation>
    </message>
</context>
<context>
    <name>hawx::ImageListModel</name>
    <message>
        <source>image %1, %2</source>
        <translation>图像 %1，%2</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
</context>
<context>
    <name>hawx::Infeasible</name>
    <message>
        <source>No configuration loses as little as %1; the least on this front is %2.</source>
        <translation>没有配置的损失能低至 %1；此前沿上最低为 %2。</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it loses at least %1.</source>
        <translation>没有满足所有限值的配置。在其余限值内，损失至少为 %1。</translation>
    </message>
    <message>
        <source>No configuration needs as little power as %1; the least is %2.</source>
        <translation>没有配置的功耗能低至 %1；最低为 %2。</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of power.</source>
        <translation>没有满足所有限值的配置。在其余限值内，功耗至少为 %1。</translation>
    </message>
    <message>
        <source>No configuration is as small as %1; the smallest is %2.</source>
        <translation>没有配置的面积能小至 %1；最小为 %2。</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of area.</source>
        <translation>没有满足所有限值的配置。在其余限值内，面积至少为 %1。</translation>
    </message>
    <message>
        <source>No configuration is as fast as %1; the fastest takes %2.</source>
        <translation>没有配置能快至 %1；最快需要 %2。</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1.</source>
        <translation>没有满足所有限值的配置。在其余限值内，每张图像至少需要 %1。</translation>
    </message>
    <message>
        <source>No configuration needs as little energy as %1; the least is %2.</source>
        <translation>没有配置的能耗能低至 %1；最低为 %2。</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1 of energy.</source>
        <translation>没有满足所有限值的配置。在其余限值内，每张图像至少耗能 %1。</translation>
    </message>
    <message>
        <source>The search found no configuration.</source>
        <translation>搜索未找到任何配置。</translation>
    </message>
    <message>
        <source>No configuration meets all limits; remove one of them.</source>
        <translation>没有满足所有限值的配置，请移除其中一个限值。</translation>
    </message>
</context>
<context>
    <name>hawx::InputSteps</name>
    <message>
        <source>Images in files of %1 pixels.</source>
        <translation>文件中的图像为 %1 像素。</translation>
    </message>
    <message>
        <source>Images in files of %1 to %2 pixels.</source>
        <translation>文件中的图像为 %1 至 %2 像素。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels. Proportions are not kept.</source>
        <translation>缩放为 %1 像素。不保持宽高比。</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels.</source>
        <translation>缩放为 %1 像素。</translation>
    </message>
    <message>
        <source>%1 pixels, used as they are.</source>
        <translation>%1 像素，直接使用。</translation>
    </message>
    <message>
        <source>One channel, grey.</source>
        <translation>单通道，灰度。</translation>
    </message>
    <message>
        <source>Channels red, green and blue.</source>
        <translation>红、绿、蓝三个通道。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>网络的输入</translation>
    </message>
    <message>
        <source>Value = (pixel / 255 − mean) / deviation</source>
        <translation>值 = (像素 / 255 − 均值) / 标准差</translation>
    </message>
    <message>
        <source>The range of all images, training and test</source>
        <translation>所有图像（训练和测试）的取值范围</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorController</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1：%Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Inspecting %1</source>
        <translation>检查 %1</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorPanel</name>
    <message>
        <source>computing …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>&amp;Logarithmic counts</source>
        <translation>对数计数(&amp;L)</translation>
    </message>
    <message>
        <source>No layer inspected</source>
        <translation>未检查任何层</translation>
    </message>
    <message>
        <source>Select a layer or filters, and a configuration, to see what their multipliers see and how far off the results are.</source>
        <translation>选择层或滤波器以及一个配置，即可查看其乘法器的输入以及结果的偏离程度。</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>量化码</translation>
    </message>
    <message>
        <source>real values</source>
        <translation>实数值</translation>
    </message>
    <message>
        <source>Weights as</source>
        <translation>权重表示</translation>
    </message>
    <message>
        <source>&amp;Weights as</source>
        <translation>权重表示(&amp;W)</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>该层的各项指标</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Operand pairs</source>
        <translation>操作数对</translation>
    </message>
    <message>
        <source>Difference from fp32</source>
        <translation>与 fp32 之差</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>%1，全部 %Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>%1，滤波器 %2（共 %3 个）</translation>
    </message>
    <message>
        <source>%1, %2 of %3 filters</source>
        <translation>%1，%3 个滤波器中的 %2 个</translation>
    </message>
    <message>
        <source>Weights of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重数</translation>
    </message>
    <message>
        <source>code</source>
        <translation>量化码</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Activations of %1</source>
        <translation>%1 的激活值</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>乘法次数</translation>
    </message>
    <message>
        <source>Operand pairs of %1</source>
        <translation>%1 的操作数对</translation>
    </message>
    <message>
        <source>Outputs of %1</source>
        <translation>%1 的输出</translation>
    </message>
    <message>
        <source>accumulator</source>
        <translation>累加器</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>输出数</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>%1 的误差</translation>
    </message>
    <message>
        <source>approximate − exact</source>
        <translation>近似 − 精确</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Difference from fp32 of %1</source>
        <translation>%1 与 fp32 之差</translation>
    </message>
    <message>
        <source>quantised − fp32</source>
        <translation>量化 − fp32</translation>
    </message>
</context>
<context>
    <name>hawx::JobRow</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>暂停：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1：%2，%3 / %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>paused after %1</source>
        <translation>已暂停，已用 %1</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>已用 %1，约剩 %2</translation>
    </message>
</context>
<context>
    <name>hawx::JobsPanel</name>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1：已完成，用时 %2</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1：%2 后失败</translation>
    </message>
    <message>
        <source>%1: cancelled after %2</source>
        <translation>%1：%2 后取消</translation>
    </message>
</context>
<context>
    <name>hawx::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随系统(&amp;D)</translation>
    </message>
    <message>
        <source>the desktop&apos;s language</source>
        <translation>系统语言</translation>
    </message>
</context>
<context>
    <name>hawx::LayerChecks</name>
    <message>
        <source>All or none of the layers</source>
        <translation>全选或全不选</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates an image</source>
        <translation>每张图像 %1 次乘累加</translation>
    </message>
</context>
<context>
    <name>hawx::LayerFiguresModel</name>
    <message>
        <source>Own error</source>
        <translation>自身误差</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of what this layer&apos;s circuits add to the accumulator, on the inputs they get</source>
        <translation>该层的电路在其实际输入下给累加器带来的误差：偏差 ± 标准差</translation>
    </message>
    <message>
        <source>Own error, relative</source>
        <translation>自身误差，相对</translation>
    </message>
    <message>
        <source>Root mean square of the own error / standard deviation of the exact outputs</source>
        <translation>自身误差的均方根 / 精确输出的标准差</translation>
    </message>
    <message>
        <source>Total error</source>
        <translation>总误差</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of the approximate minus the exact accumulator: errors of the layers before included</source>
        <translation>累加器近似值与精确值之差：偏差 ± 标准差，包含前面各层的误差</translation>
    </message>
    <message>
        <source>Total error, relative</source>
        <translation>总误差，相对</translation>
    </message>
    <message>
        <source>Root mean square of the total error / standard deviation of the exact outputs</source>
        <translation>总误差的均方根 / 精确输出的标准差</translation>
    </message>
    <message>
        <source>Outputs, exact</source>
        <translation>输出，精确</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of the accumulators</source>
        <translation>累加器的均值 ± 标准差</translation>
    </message>
    <message>
        <source>Outputs, approximate</source>
        <translation>输出，近似</translation>
    </message>
    <message>
        <source>SQNR, exact</source>
        <translation>SQNR，精确</translation>
    </message>
    <message>
        <source>Signal to quantisation noise of the layer&apos;s output, with the fp32 network as signal</source>
        <translation>该层输出的信号与量化噪声之比，以 fp32 网络为信号</translation>
    </message>
    <message>
        <source>SQNR, approximate</source>
        <translation>SQNR，近似</translation>
    </message>
    <message>
        <source>The same with the circuits&apos; errors as noise, too</source>
        <translation>同上，但电路的误差也计入噪声</translation>
    </message>
    <message>
        <source>Zero activations</source>
        <translation>零激活值</translation>
    </message>
    <message>
        <source>Share of multiplications whose activation is 0, padding included</source>
        <translation>激活值为 0 的乘法所占比例，含填充</translation>
    </message>
    <message>
        <source>Zero weights</source>
        <translation>零权重</translation>
    </message>
    <message>
        <source>Share of multiplications whose weight is 0</source>
        <translation>权重为 0 的乘法所占比例</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>乘法次数</translation>
    </message>
    <message>
        <source>Over all images inspected</source>
        <translation>所有已检查图像的总和</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Images inspected</source>
        <translation>已检查的图像</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>hawx::LayerType</name>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>max pooling</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>加法</translation>
    </message>
    <message>
        <source>channel scale</source>
        <translation>通道缩放</translation>
    </message>
    <message>
        <source>concatenation</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>channel shuffle</source>
        <translation>通道混洗</translation>
    </message>
    <message>
        <source>channel slice</source>
        <translation>通道切片</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
</context>
<context>
    <name>hawx::Layouts</name>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>Everything at hand</source>
        <translation>所需面板一应俱全</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Fronts and pinned configurations</source>
        <translation>前沿与已固定的配置</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检查(&amp;I)</translation>
    </message>
    <message>
        <source>Layers and what circuits do to them</source>
        <translation>各层以及电路对它们的影响</translation>
    </message>
    <message>
        <source>Ci&amp;rcuits</source>
        <translation>电路(&amp;R)</translation>
    </message>
    <message>
        <source>The library, errors and evolution</source>
        <translation>电路库、误差与演化</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>教学(&amp;T)</translation>
    </message>
    <message>
        <source>The front, targets and images to try</source>
        <translation>前沿、设计要求以及可供尝试的图像</translation>
    </message>
</context>
<context>
    <name>hawx::LimitSpinBox</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>hawx::MachinePanel</name>
    <message>
        <source>Accelerator</source>
        <translation>加速器</translation>
    </message>
    <message>
        <source>&amp;Accelerator</source>
        <translation>加速器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Throughput</source>
        <translation>吞吐量(&amp;T)</translation>
    </message>
    <message>
        <source>Images a second that the accelerator must reach</source>
        <translation>加速器必须达到的每秒图像数</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>乘法器(&amp;M)</translation>
    </message>
    <message>
        <source>Most multipliers that all layers may have</source>
        <translation>所有层合计最多可用的乘法器数</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行数(&amp;R)</translation>
    </message>
    <message>
        <source>Rows of the array</source>
        <translation>阵列的行数</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列数(&amp;O)</translation>
    </message>
    <message>
        <source>Columns of the array</source>
        <translation>阵列的列数</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单元数(&amp;U)</translation>
    </message>
    <message>
        <source>Compute units of eight processing elements</source>
        <translation>由八个处理单元组成的计算单元</translation>
    </message>
    <message>
        <source>&amp;Circuits</source>
        <translation>电路数(&amp;C)</translation>
    </message>
    <message>
        <source>Most different circuits on the accelerator</source>
        <translation>加速器上不同电路的最多数量</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>hawx::MachinesTour</name>
    <message>
        <source>any number of circuits</source>
        <translation>任意多个电路</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln 个电路</numerusform>
        </translation>
    </message>
    <message>
        <source>Another kind of machine</source>
        <translation>另一类加速器</translation>
    </message>
    <message>
        <source>A spatial machine has multipliers of its own for each layer: many, each with the circuit that suits it. A temporal one has few, and all layers use them in turn: every circuit must be in each of them.</source>
        <translation>空间型加速器的每一层都有自己的乘法器：数量很多，每个都采用适合它的电路。时间型加速器的乘法器很少，由所有层轮流使用：每个乘法器都必须包含全部电路。</translation>
    </message>
    <message>
        <source>Choose an accelerator of the other kind from the list.</source>
        <translation>从列表中选择另一类加速器。</translation>
    </message>
    <message>
        <source>The exact network takes %1 and %2 on %3, and %4 and %5 on %6. The front was predicted anew, without another search.</source>
        <translation>精确网络在 %3 上的功耗为 %1、面积为 %2，在 %6 上的功耗为 %4、面积为 %5。前沿已重新预测，无需再次搜索。</translation>
    </message>
    <message>
        <source>On which of the two is one image done sooner?</source>
        <translation>两者之中，哪一个处理单张图像更快？</translation>
    </message>
    <message>
        <source>Choose the latency for an axis of the front, or think of how many multipliers work at once.</source>
        <translation>将前沿的一条坐标轴设为延迟，或者想一想有多少个乘法器同时工作。</translation>
    </message>
    <message>
        <source>One image takes %1 on %2 and %3 on %4.</source>
        <translation>单张图像在 %2 上需要 %1，在 %4 上需要 %3。</translation>
    </message>
    <message>
        <source>How many different circuits</source>
        <translation>多少种不同的电路</translation>
    </message>
    <message>
        <source>More circuits let each filter have the one that suits it. Where all layers share the multipliers, each circuit more takes area in every one of them.</source>
        <translation>电路种类越多，每个滤波器越能用上适合自己的电路。但如果所有层共用乘法器，每增加一种电路，每个乘法器都要增加面积。</translation>
    </message>
    <message>
        <source>Move the slider Circuits.</source>
        <translation>移动“电路数”滑块。</translation>
    </message>
    <message>
        <source>With %1 instead of %2 the best configuration within the limits uses %3 instead of %4: power %5 instead of %6, area %7 instead of %8.</source>
        <translation>允许 %1（原为 %2）时，满足限值的最优配置使用 %3 种电路（原为 %4 种）：功耗 %5（原为 %6），面积 %7（原为 %8）。</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>再换回来</translation>
    </message>
    <message>
        <source>A machine is a decision like any other: it can be undone.</source>
        <translation>选择加速器和其他决定一样，都可以撤销。</translation>
    </message>
    <message>
        <source>Press Undo until the machine of the search is back.</source>
        <translation>反复单击“撤销”，直到恢复搜索时的加速器。</translation>
    </message>
    <message>
        <source>The front of %1 is there again, with all that was verified.</source>
        <translation>%1 的前沿已恢复，所有验证结果都还在。</translation>
    </message>
    <message>
        <source>Spatial or temporal?</source>
        <translation>空间型还是时间型？</translation>
    </message>
    <message>
        <source>What the machine has to do with the choice of circuits.</source>
        <translation>加速器与电路的选择有什么关系。</translation>
    </message>
    <message>
        <source>The machine decides</source>
        <translation>加速器说了算</translation>
    </message>
    <message>
        <source>The same errors, the same filters, and yet another best configuration: what a circuit saves depends on how often it is built and how often it is used.</source>
        <translation>误差相同，滤波器相同，最优配置却又不同：一个电路能节省多少，取决于它被建造多少份、被使用多少次。</translation>
    </message>
    <message>
        <source>The front was predicted anew. The configuration that was made by hand does not fit the machine; Undo brings it back.</source>
        <translation>前沿已重新预测。手动修改的配置不适合该加速器；“撤销”可将其恢复。</translation>
    </message>
</context>
<context>
    <name>hawx::MainWindow</name>
    <message>
        <source>HAWX will speak %1 when it starts next.</source>
        <translation>HAWX 下次启动时将使用此语言：%1。</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>%1[*] – HAWX</source>
        <translation>%1[*] – HAWX</translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>网络 (*.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>HAWX 会话 (*.hawx)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The network file %1 is another one than when the session was saved; its results are shown, but cannot be verified. Open the file to explore it.</source>
        <translation>网络文件 %1 与保存会话时的不同；其结果可以显示，但无法验证。如要探索该网络，请打开此文件。</translation>
    </message>
    <message>
        <source>Open a folder of labelled images. Those of the built-in example come with the package %1:
sudo apt install %1</source>
        <translation>打开带标签图像的文件夹。内置示例的图像由软件包 %1 提供：
sudo apt install %1</translation>
    </message>
    <message>
        <source>The session is shown; exploring and verifying need %1, which is no longer there.</source>
        <translation>会话已显示；但探索和验证需要 %1，现已不存在。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>The search in this session has not ended: Explore goes on with it.</source>
        <translation>此会话中的搜索尚未结束：点击“探索”可继续。</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4</source>
        <translation>%1（%2）：%3，%4</translation>
    </message>
    <message>
        <source>verified loss %1</source>
        <translation>验证损失 %1</translation>
    </message>
    <message>
        <source>predicted loss %1</source>
        <translation>预测损失 %1</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>功耗 %1</translation>
    </message>
    <message>
        <source>About HAWX</source>
        <translation>关于 HAWX</translation>
    </message>
    <message>
        <source>&lt;h3&gt;HAWX %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;HAWX %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Explores approximate arithmetic in neural-network accelerators: which multiplication, in which filter, may be computed by a cheaper circuit, and what that buys.&lt;/p&gt;&lt;p&gt;Implements the method of &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt;. Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;探索神经网络加速器中的近似算术：哪些滤波器中的哪些乘法可以交给开销更低的电路计算，又能换来多少收益。&lt;/p&gt;&lt;p&gt;实现了 &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt; 中的方法。自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open a network: the images are read in the size that it needs.</source>
        <translation>请打开网络：图像将按网络所需的尺寸读取。</translation>
    </message>
    <message>
        <source>Open labelled images, or drop their folder here.</source>
        <translation>打开带标签的图像，或将其文件夹拖到此处。</translation>
    </message>
</context>
<context>
    <name>hawx::Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随系统(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>深色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>图表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>hawx::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>hawx::MultiplierTour</name>
    <message>
        <source>%1 is wrong for %2 of all pairs, by %3 at most.</source>
        <translation>%1：在 %2 的操作数对上结果有误，误差最大为 %3。</translation>
    </message>
    <message>
        <source>%1: %2 power against the exact circuit. It is wrong for %3 of all pairs, by %4 on average and %5 at most.</source>
        <translation>%1：功耗相对于精确电路变化 %2。在 %3 的操作数对上结果有误，误差平均为 %4，最大为 %5。</translation>
    </message>
    <message>
        <source>Choose a circuit</source>
        <translation>选择一个电路</translation>
    </message>
    <message>
        <source>Each row is a circuit: its power and area, and its mean error (MAE) in per cent of the largest result.</source>
        <translation>每行是一个电路，列出其功耗和面积，以及平均绝对误差（MAE，以最大结果的百分比计）。</translation>
    </message>
    <message>
        <source>Click a circuit whose MAE is not 0.</source>
        <translation>单击一个 MAE 不为 0 的电路。</translation>
    </message>
    <message>
        <source>Look at its errors</source>
        <translation>看看它的误差</translation>
    </message>
    <message>
        <source>All pairs of operands at once: A goes across, B goes up. The colour is the error of the product. Pale pairs are exact.</source>
        <translation>一次看到所有操作数对：横轴为 A，纵轴为 B。颜色表示乘积的误差，颜色浅淡之处结果精确。</translation>
    </message>
    <message>
        <source>Point at a pair whose product is wrong.</source>
        <translation>将指针移到一对乘积有误的操作数上。</translation>
    </message>
    <message>
        <source>%1. The gates that would have made the difference are not there.</source>
        <translation>%1。本可消除这一差别的逻辑门，已经被省去了。</translation>
    </message>
    <message>
        <source>Is 0 times anything still 0 in this circuit?</source>
        <translation>在这个电路中，0 乘以任何数仍得 0 吗？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Point at the lines where A or B is 0.</source>
        <translation>将指针移到 A 或 B 为 0 的直线上。</translation>
    </message>
    <message>
        <source>It is zero safe. Networks are full of zeros, and all of them stay exact.</source>
        <translation>它是零保持的。网络中到处都是零，这些零全都保持精确。</translation>
    </message>
    <message>
        <source>It is not zero safe. It adds an error wherever the network multiplies by 0, which is often.</source>
        <translation>它不是零保持的。只要网络与 0 相乘，它就会带来误差，而这种情况十分常见。</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>比较两个电路</translation>
    </message>
    <message>
        <source>Two circuits stand side by side on one scale.</source>
        <translation>两个电路并排显示，使用同一标尺。</translation>
    </message>
    <message>
        <source>Hold Ctrl and click a second circuit.</source>
        <translation>按住 Ctrl，单击第二个电路。</translation>
    </message>
    <message>
        <source>The mean errors are %1 for %2 and %3 for %4.</source>
        <translation>平均绝对误差：%2 为 %1，%4 为 %3。</translation>
    </message>
    <message>
        <source>%1 takes %2 and errs by %3 on average, %4 takes %5 and errs by %6.</source>
        <translation>%1 的功耗为 %2，误差平均为 %3；%4 的功耗为 %5，误差平均为 %6。</translation>
    </message>
    <message>
        <source>%1 Less power is paid for with larger errors.</source>
        <translation>%1功耗更低，代价是误差更大。</translation>
    </message>
    <message>
        <source>%1 The cheaper one is also as good or better: which gates are left out matters, not only how many.</source>
        <translation>%1功耗较低的那个，误差也同样小甚至更小：重要的是省去哪些逻辑门，而不只是省去多少。</translation>
    </message>
    <message>
        <source>Cost against error</source>
        <translation>开销与误差</translation>
    </message>
    <message>
        <source>Each mark is a circuit. The line joins those that no other one beats in both cost and error.</source>
        <translation>每个标记是一个电路。折线连接的电路，没有其他电路能在开销和误差上同时胜过。</translation>
    </message>
    <message>
        <source>Click a circuit in the plot.</source>
        <translation>单击图中的一个电路。</translation>
    </message>
    <message>
        <source>Why can a multiplier be wrong?</source>
        <translation>乘法器为什么可以出错？</translation>
    </message>
    <message>
        <source>Circuits with fewer gates, what they save and where they err.</source>
        <translation>逻辑门更少的电路能省下什么，又会在哪里出错。</translation>
    </message>
    <message>
        <source>Fewer gates, less power</source>
        <translation>逻辑门更少，功耗更低</translation>
    </message>
    <message>
        <source>A multiplier of two numbers of 8 bits has several hundred gates. Without some of them it takes less power, and some products are wrong. This tour shows which ones, and by how much.</source>
        <translation>两个 8 位数的乘法器有数百个逻辑门。省去其中一些，功耗就会降低，而有些乘积会出错。本导览将展示哪些乘积会出错，以及错多少。</translation>
    </message>
    <message>
        <source>Wrong where it does not matter</source>
        <translation>错在无关紧要之处</translation>
    </message>
    <message>
        <source>A network adds up thousands of products, and small errors cancel. So what counts is not the circuit alone, but where it is used. The next tour, &quot;Which filters care?&quot;, looks at that.</source>
        <translation>网络会累加成千上万个乘积，小误差会相互抵消。因此，关键不只在于电路本身，还在于把它用在哪里。下一个导览“哪些滤波器更敏感？”就来看这一点。</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraph</name>
    <message>
        <source>%1 MACs · %2 params</source>
        <translation>%1 MAC · %2 参数</translation>
    </message>
    <message>
        <source>%1 % of power</source>
        <translation>功耗占比 %1 %</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraphView</name>
    <message>
        <source>Graph of the network</source>
        <translation>网络结构图</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>缩放至此(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>复制名称(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2), output %3</source>
        <translation>%1（%2），输出 %3</translation>
    </message>
    <message>
        <source>%1, %2 multiplications, %3 parameters</source>
        <translation>%1，%2 次乘法，%3 个参数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>Contributes %1 with that circuit, where the whole network loses 1 pp</source>
        <translation>采用该电路且整个网络损失 1 pp 时，其贡献为 %1</translation>
    </message>
    <message>
        <source>%1 % of the multiplications</source>
        <translation>占乘法次数的 %1 %</translation>
    </message>
    <message>
        <source>%1 % of the power of the multiplications</source>
        <translation>占乘法功耗的 %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>%1：%Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>单张图像的乘累加次数</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>权重与偏置</translation>
    </message>
    <message>
        <source>What the whole layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>采用敏感度图所示的电路时，整层在 1 pp 损失中的贡献</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkPanel</name>
    <message>
        <source>Layers that multiply, and what they need for one image</source>
        <translation>做乘法的层，以及它们处理单张图像所需的运算与参数</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>结构图</translation>
    </message>
    <message>
        <source>The way of the data</source>
        <translation>数据的流向</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>One line for each layer</source>
        <translation>每层一行</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>Find a name or type</source>
        <translation>查找名称或类型</translation>
    </message>
    <message>
        <source>Find a layer by its name or type</source>
        <translation>按名称或类型查找层</translation>
    </message>
    <message>
        <source>Return goes to the next, Shift+Return to the one before (%1)</source>
        <translation>回车键转到下一个，Shift+回车键转到上一个（%1）</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show everything (%1)</source>
        <translation>显示全部（%1）</translation>
    </message>
    <message>
        <source>Match before</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>What the layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>采用敏感度图所示的电路时，该层在 1 pp 损失中的贡献</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>The layer&apos;s share of the power of all multiplications</source>
        <translation>该层在全部乘法功耗中所占的比例</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>How many filters use each circuit of the chosen configuration</source>
        <translation>所选配置中使用各电路的滤波器数量</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Known once the network is explored and a circuit shown</source>
        <translation>探索网络并显示某个电路后可知</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>No configuration is chosen</source>
        <translation>未选择配置</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 MACs, %4 parameters</source>
        <translation>%1，%2，%3 MAC，%4 个参数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln 个滤波器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>share of power</source>
        <translation>功耗占比</translation>
    </message>
</context>
<context>
    <name>hawx::Objectives</name>
    <message>
        <source>power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>power of the multipliers (%1)</source>
        <translation>乘法器功耗 (%1)</translation>
    </message>
    <message>
        <source>area of the multipliers (%1)</source>
        <translation>乘法器面积 (%1)</translation>
    </message>
    <message>
        <source>latency of an image (%1)</source>
        <translation>单张图像延迟 (%1)</translation>
    </message>
    <message>
        <source>energy for an image (%1)</source>
        <translation>单张图像能耗 (%1)</translation>
    </message>
    <message>
        <source>loss of top-1 accuracy (%1)</source>
        <translation>Top-1 准确率损失 (%1)</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, verified (predicted %2, 90 % within %3)</source>
        <translation>损失 &lt;b&gt;%1&lt;/b&gt;，已验证（预测 %2，90 % 区间 %3）</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, predicted (90 % within %2)</source>
        <translation>损失 &lt;b&gt;%1&lt;/b&gt;，预测（90 % 区间 %2）</translation>
    </message>
    <message>
        <source>Power &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>功耗 &lt;b&gt;%1&lt;/b&gt;（%2）</translation>
    </message>
    <message>
        <source>Area &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>面积 &lt;b&gt;%1&lt;/b&gt;（%2）</translation>
    </message>
    <message>
        <source>Latency &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>延迟 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Energy &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>能耗 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Operating point of level %1</source>
        <translation>级别 %1 的工作点</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>predicted loss</source>
        <translation>预测损失</translation>
    </message>
    <message>
        <source>lower end of the 90 % interval</source>
        <translation>90 % 区间下限</translation>
    </message>
    <message>
        <source>upper end of the 90 % interval</source>
        <translation>90 % 区间上限</translation>
    </message>
    <message>
        <source>verified loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
</context>
<context>
    <name>hawx::PairMap</name>
    <message>
        <source>Operand pairs</source>
        <translation>操作数对</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>activation code</source>
        <translation>激活值量化码</translation>
    </message>
    <message>
        <source>weight code</source>
        <translation>权重量化码</translation>
    </message>
    <message>
        <source>count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>activation %1 × weight %2
%3 multiplications, %4 %</source>
        <translation>激活值 %1 × 权重 %2
%3 次乘法，%4 %</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>乘法次数</translation>
    </message>
</context>
<context>
    <name>hawx::PanelTitle</name>
    <message>
        <source>Detach or attach this panel</source>
        <translation>分离或停靠此面板</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>关闭此面板</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>颜色所表示的量</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Clear ranges</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Show all points again (Escape)</source>
        <translation>重新显示所有点（Esc）</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>尚无前沿</translation>
    </message>
    <message>
        <source>Explore the network to compare its configurations in all objectives.</source>
        <translation>探索网络后，可在所有优化目标上比较其配置。</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 个点</translation>
    </message>
    <message>
        <source>%L1 of %L2 points within the ranges</source>
        <translation>范围内 %L1 个点，共 %L2 个</translation>
    </message>
    <message>
        <source>Configurations of the front in all objectives</source>
        <translation>前沿配置的所有优化目标</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelView</name>
    <message>
        <source>Parallel coordinates of the front</source>
        <translation>前沿的平行坐标图</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>Turn the axis over (I)</source>
        <translation>翻转坐标轴（I）</translation>
    </message>
    <message>
        <source>Drag to move the axis (Ctrl+Left, Right)</source>
        <translation>拖动可移动坐标轴（Ctrl+左/右方向键）</translation>
    </message>
</context>
<context>
    <name>hawx::ParetoPlot</name>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>横轴所表示的量</translation>
    </message>
    <message>
        <source>What the vertical axis shows</source>
        <translation>纵轴所表示的量</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>颜色所表示的量</translation>
    </message>
    <message>
        <source>Front of configurations</source>
        <translation>配置前沿</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Also show points that others dominate in these two objectives</source>
        <translation>同时显示在这两个优化目标上被支配的点</translation>
    </message>
    <message>
        <source>Show everything of interest (Home, or a double click in the plot)</source>
        <translation>显示所有重要内容（Home 键，或在图中双击）</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>所有点</translation>
    </message>
    <message>
        <source>All points (%1 more)</source>
        <translation>所有点（另有 %1 个）</translation>
    </message>
    <message>
        <source>limit the %1</source>
        <translation>限制%1</translation>
    </message>
    <message>
        <source>Front of configurations: %1 and %2</source>
        <translation>配置前沿：%1与%2</translation>
    </message>
</context>
<context>
    <name>hawx::Picture</name>
    <message>
        <source>The name %1 does not end in .png, .svg or .pdf, which say what is written.</source>
        <translation>名称 %1 未以 .png、.svg 或 .pdf 结尾，无法确定输出格式。</translation>
    </message>
    <message>
        <source>The picture %1 was not written: %2.</source>
        <translation>图片 %1 未能写入：%2。</translation>
    </message>
</context>
<context>
    <name>hawx::PictureDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>light, for paper</source>
        <translation>浅色，用于印刷</translation>
    </message>
    <message>
        <source>dark, for slides</source>
        <translation>深色，用于幻灯片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>lines and letters, sharp at any size</source>
        <translation>线条与文字为矢量，任意缩放均清晰</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundController</name>
    <message>
        <source>Reading %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Classifying the test images</source>
        <translation>对测试图像分类</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundPanel</name>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Draw black instead of white (E)</source>
        <translation>用黑色而非白色绘制（E）</translation>
    </message>
    <message>
        <source>No network to play with</source>
        <translation>没有可供演练的网络</translation>
    </message>
    <message>
        <source>Open a network and explore it to see how exact and approximate circuits classify images that you pick, drop or draw.</source>
        <translation>打开并探索一个网络，即可观察精确电路与近似电路如何对您选取、拖入或绘制的图像分类。</translation>
    </message>
    <message>
        <source>&amp;Feature maps of</source>
        <translation>特征图所属层(&amp;F)</translation>
    </message>
    <message>
        <source>Layer whose feature maps are shown</source>
        <translation>显示其特征图的层</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>All black (Delete)</source>
        <translation>全部涂黑（Delete）</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反色</translation>
    </message>
    <message>
        <source>Exchange dark and light</source>
        <translation>对调明暗</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>画笔宽度</translation>
    </message>
    <message>
        <source>All test images</source>
        <translation>所有测试图像</translation>
    </message>
    <message>
        <source>Wrong only when approximate</source>
        <translation>仅近似时分类错误</translation>
    </message>
    <message>
        <source>Images to pick from</source>
        <translation>可选取的图像</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Any image</source>
        <translation>随机选取一张图像</translation>
    </message>
    <message>
        <source>Images of the data set</source>
        <translation>数据集中的图像</translation>
    </message>
    <message>
        <source>The approximation gets no other image wrong.</source>
        <translation>近似没有造成其他图像分类错误。</translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Both networks agree, in %1</source>
        <translation>两个网络结果一致，用时 %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The networks disagree&lt;/b&gt;, in %1</source>
        <translation>&lt;b&gt;两个网络结果不一致&lt;/b&gt;，用时 %1</translation>
    </message>
</context>
<context>
    <name>hawx::PointSummary</name>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Top-1 accuracy %1&#xa0;% of exact %2&#xa0;%, measured bit-true; predicted was %3, 90 % within %4.</source>
        <translation>Top-1 准确率 %1&#xa0;%（精确网络为 %2&#xa0;%），以位精确方式测得；预测损失为 %3，90 % 区间 %4。</translation>
    </message>
    <message>
        <source>90 % within %1, against exact top-1 accuracy of %2&#xa0;%. Not verified bit-true.</source>
        <translation>90 % 区间 %1，相对于精确网络的 Top-1 准确率 %2&#xa0;%。尚未经位精确验证。</translation>
    </message>
    <message>
        <source>Latency %1, energy %2 for an image.</source>
        <translation>每张图像延迟 %1，能耗 %2。</translation>
    </message>
</context>
<context>
    <name>hawx::ProjectController</name>
    <message>
        <source>Opening %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>hawx::QuantiseController</name>
    <message>
        <source>Quantising %1</source>
        <translation>量化 %1</translation>
    </message>
</context>
<context>
    <name>hawx::Quantity</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>hawx::QuestionView</name>
    <message>
        <source>&amp;Check</source>
        <translation>核对(&amp;C)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>请选择一个答案。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>请输入一个数。</translation>
    </message>
</context>
<context>
    <name>hawx::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>hawx::ReportController</name>
    <message>
        <source>Writing a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>保存报告</translation>
    </message>
</context>
<context>
    <name>hawx::ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>This describes the program, this machine, the settings, the numbers of rows of the open session and the end of the log. It does not name you, the machine, files, folders, networks, images or classes; a line of the log keeps only words of HAWX itself. Nothing is sent: copy or save it, read it, and add what you did.</source>
        <translation>此报告描述程序、这台计算机、各项设置、已打开会话的行数以及日志末尾。其中不含您的姓名，也不含计算机、文件、文件夹、网络、图像或类别的名称；日志行中只保留 HAWX 自身的词语。不会发送任何内容：请复制或保存此报告，阅读后补充您所做的操作。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>hawx::ScatterChart</name>
    <message>
        <source>The wheel zooms, a drag pans, a double click shows everything</source>
        <translation>滚轮缩放，拖动平移，双击显示全部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Not dominated</source>
        <translation>非支配</translation>
    </message>
</context>
<context>
    <name>hawx::SessionDocument</name>
    <message>
        <source>Opening %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>HAWX did not end properly while this session was open; what was done until then is here.</source>
        <translation>上次打开此会话时 HAWX 未正常退出；此前完成的内容均已保留。</translation>
    </message>
    <message>
        <source>%1 What you see is a copy that has no name yet.</source>
        <translation>%1 目前显示的是尚未命名的副本。</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>保存 %1</translation>
    </message>
</context>
<context>
    <name>hawx::SessionPrompts</name>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>HAWX 会话 (*.hawx)</translation>
    </message>
    <message>
        <source>Unsaved exploration</source>
        <translation>未保存的探索</translation>
    </message>
    <message>
        <source>What was explored is not saved yet. Save it?</source>
        <translation>探索结果尚未保存。要保存吗？</translation>
    </message>
    <message>
        <source>The exploration of %1 from %2 was not saved. Open it?</source>
        <translation>%2 对 %1 的探索尚未保存。要打开吗？</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>以后再问</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are asked for later.</source>
        <translation>
            <numerusform>另有 %Ln 个更早的探索，以后再询问。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ShortcutSheet</name>
    <message>
        <source>Front: choose a point</source>
        <translation>前沿：选择一个点</translation>
    </message>
    <message>
        <source>Click, or arrow keys</source>
        <translation>单击，或方向键</translation>
    </message>
    <message>
        <source>Front: set a limit</source>
        <translation>前沿：设置限值</translation>
    </message>
    <message>
        <source>Drag its line or tab</source>
        <translation>拖动限值线或其标签</translation>
    </message>
    <message>
        <source>Front: zoom, pan, show all</source>
        <translation>前沿：缩放、平移、显示全部</translation>
    </message>
    <message>
        <source>Wheel, drag, Home</source>
        <translation>滚轮、拖动、Home 键</translation>
    </message>
    <message>
        <source>Sensitivity: select a block of filters</source>
        <translation>敏感度：选择一块滤波器</translation>
    </message>
    <message>
        <source>Drag, or Shift and arrow keys</source>
        <translation>拖动，或 Shift 加方向键</translation>
    </message>
    <message>
        <source>Sensitivity: add or remove a filter</source>
        <translation>敏感度：添加或移除一个滤波器</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Ctrl 加单击</translation>
    </message>
    <message>
        <source>Sensitivity: zoom</source>
        <translation>敏感度：缩放</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl 加滚轮</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>面板内</translation>
    </message>
</context>
<context>
    <name>hawx::TableWindow</name>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
</context>
<context>
    <name>hawx::TargetsPanel</name>
    <message>
        <source>Max &amp;loss</source>
        <translation>最大损失(&amp;L)</translation>
    </message>
    <message>
        <source>Largest loss of top-1 accuracy, in percentage points</source>
        <translation>Top-1 准确率的最大损失，以百分点计</translation>
    </message>
    <message>
        <source>Max &amp;power</source>
        <translation>最大功耗(&amp;P)</translation>
    </message>
    <message>
        <source>Largest power of the multipliers</source>
        <translation>乘法器的最大功耗</translation>
    </message>
    <message>
        <source>Max &amp;area</source>
        <translation>最大面积(&amp;S)</translation>
    </message>
    <message>
        <source>Largest area of the multipliers</source>
        <translation>乘法器的最大面积</translation>
    </message>
    <message>
        <source>Max la&amp;tency</source>
        <translation>最大延迟(&amp;Y)</translation>
    </message>
    <message>
        <source>Longest time for one image</source>
        <translation>处理单张图像的最长时间</translation>
    </message>
    <message>
        <source>Max &amp;energy</source>
        <translation>最大能耗(&amp;E)</translation>
    </message>
    <message>
        <source>Most energy of the multipliers for one image</source>
        <translation>乘法器处理单张图像的最大能耗</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>移除此限值</translation>
    </message>
</context>
<context>
    <name>hawx::TourSteps</name>
    <message>
        <source>A network and its images</source>
        <translation>网络及其图像</translation>
    </message>
    <message>
        <source>The tour works with the network that is open. The built-in example is a small one that tells pieces of clothing apart.</source>
        <translation>导览使用当前打开的网络。内置示例是一个辨别服装种类的小型网络。</translation>
    </message>
    <message>
        <source>Open a network and images, or the built-in example (Ctrl+Shift+L).</source>
        <translation>打开网络和图像，或打开内置示例（Ctrl+Shift+L）。</translation>
    </message>
    <message>
        <source>%1 has been explored already.</source>
        <translation>%1 已经探索过了。</translation>
    </message>
    <message>
        <source>Network and images are open.</source>
        <translation>网络和图像已打开。</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>A search measures how much each filter minds each circuit. Then it looks for configurations that save power and area at little loss. It runs in the background.</source>
        <translation>搜索会测量每个滤波器对每个电路的敏感度，然后寻找以很小损失节省功耗和面积的配置。搜索在后台运行。</translation>
    </message>
    <message>
        <source>Press Explore and wait until the search has ended.</source>
        <translation>单击“探索”，等待搜索结束。</translation>
    </message>
    <message>
        <source>%1 filters and %2 circuits: there are more configurations than anybody can try. The search kept %3 that no other one beats. The exact network is right in %4 of 100 images.</source>
        <translation>%1 个滤波器、%2 个电路：可能的配置多得无人能够逐一尝试。搜索保留了其中 %3 个，没有其他配置能全面胜过它们。精确网络在每 100 张图像中能答对 %4 张。</translation>
    </message>
</context>
<context>
    <name>hawx::ToursDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>A tour points at a control, waits until you have used it, and says what changed. Nothing is lost: leave it whenever you like, and undo what it did.</source>
        <translation>导览会指向一个控件，等您使用之后，再说明发生了什么变化。不会丢失任何内容：您可以随时退出，也可以撤销导览所做的更改。</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Open the exercises</source>
        <translation>打开练习</translation>
    </message>
    <message>
        <source>Questions on what is open in the window; the answers are checked.</source>
        <translation>针对窗口中打开内容的问题，会核对答案。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln solved</source>
        <translation>
            <numerusform>已完成 %1 / %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes, done</source>
        <translation>
            <numerusform>%Ln 分钟，已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start the tour: %1</source>
        <translation>开始导览：%1</translation>
    </message>
</context>
<context>
    <name>hawx::ValidationPanel</name>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>Simulated layers</source>
        <translation>已仿真的层</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Synthesised circuits</source>
        <translation>已综合的电路</translation>
    </message>
    <message>
        <source>Simulates the exported hardware of the layers that are ticked on a test image, compares every accumulator with the bit-true engine, and synthesises their circuits. Large layers take minutes.</source>
        <translation>用一张测试图像对已勾选各层的导出硬件进行仿真，将每个累加器与位精确引擎比较，并综合其电路。较大的层需要数分钟。</translation>
    </message>
    <message>
        <source>%1 of %2 accumulators differ from the bit-true engine.</source>
        <translation>%2 个累加器中有 %1 个与位精确引擎不一致。</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine, and all cycles are as predicted.</source>
        <translation>全部 %1 个累加器均与位精确引擎一致，且所有周期数均与预测相同。</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine.</source>
        <translation>全部 %1 个累加器均与位精确引擎一致。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>累加器</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异数</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>周期数</translation>
    </message>
    <message>
        <source>Cycles predicted</source>
        <translation>预测周期数</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>LUTs predicted</source>
        <translation>预测 LUT 数</translation>
    </message>
    <message>
        <source>LUTs measured</source>
        <translation>实测 LUT 数</translation>
    </message>
    <message>
        <source>Area predicted</source>
        <translation>预测面积</translation>
    </message>
    <message>
        <source>Area measured</source>
        <translation>实测面积</translation>
    </message>
</context>
<context>
    <name>hawx::ValueBar</name>
    <message>
        <source>Colours of %1, from %2 to %3</source>
        <translation>%1颜色标尺：%2 至 %3</translation>
    </message>
</context>
<context>
    <name>hawx::VerifyController</name>
    <message>
        <source>Verifying a configuration</source>
        <translation>验证配置</translation>
    </message>
</context>
<context>
    <name>hawx::WindowState</name>
    <message>
        <source>This needs the circuits; they are being read.</source>
        <translation>此处需要电路，电路正在读取中。</translation>
    </message>
    <message>
        <source>This needs a search that has ended. Open a network and its images, and press Explore.</source>
        <translation>此处需要一次已完成的搜索。请打开网络及其图像，然后单击“探索”。</translation>
    </message>
    <message>
        <source>This needs a search that has ended, and its network and images. Open them, and press Explore.</source>
        <translation>此处需要一次已完成的搜索，以及它的网络和图像。请打开网络和图像，然后单击“探索”。</translation>
    </message>
    <message>
        <source>This needs the export window. Press Export.</source>
        <translation>此处需要导出窗口。请单击“导出”。</translation>
    </message>
    <message>
        <source>%1, filter %2</source>
        <translation>%1 的滤波器 %2</translation>
    </message>
</context>
<context>
    <name>hawx::Workspace</name>
    <message>
        <source>Front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>Open a trained network, or drop its file here.</source>
        <translation>打开训练好的网络，或将其文件拖到此处。</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>No configuration</source>
        <translation>无配置</translation>
    </message>
    <message>
        <source>Set a limit, or click a point of the front.</source>
        <translation>请设置限值，或单击前沿上的点。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>All objectives</source>
        <translation>所有优化目标</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>电路</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>演练场</translation>
    </message>
    <message>
        <source>Notes on this exploration; they are kept in its session.</source>
        <translation>本次探索的笔记，随会话一同保存。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>设计要求</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Export or copy %1</source>
        <translation>导出或复制“%1”</translation>
    </message>
    <message>
        <source>The front of a session is that of its machine; explore for others.</source>
        <translation>会话中的前沿只针对其加速器；其他加速器需重新探索。</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>正在探索</translation>
    </message>
    <message>
        <source>The front appears here as soon as it is predicted.</source>
        <translation>预测出前沿后将立即在此显示。</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>正在剖析</translation>
    </message>
    <message>
        <source>What each filter makes of each circuit&apos;s errors appears here.</source>
        <translation>此处将显示各滤波器受各电路误差影响的程度。</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>尚无前沿</translation>
    </message>
    <message>
        <source>Explore the network to find configurations that save power and area at little loss.</source>
        <translation>探索网络，找出以很小损失节省功耗和面积的配置。</translation>
    </message>
    <message>
        <source>A search needs a network and images.</source>
        <translation>搜索需要网络和图像。</translation>
    </message>
    <message>
        <source>No sensitivity yet</source>
        <translation>尚无敏感度</translation>
    </message>
    <message>
        <source>Exploring also measures how much each filter minds each circuit.</source>
        <translation>探索时也会测量每个滤波器对每个电路的敏感度。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Explores approximate arithmetic in neural-network accelerators. Without arguments it opens what was open last, or the built-in example.</source>
        <translation>探索神经网络加速器中的近似算术。不带参数时打开上次打开的内容，或内置示例。</translation>
    </message>
    <message>
        <source>A network, or a session (.hawx).</source>
        <translation>网络或会话（.hawx）。</translation>
    </message>
    <message>
        <source>Write more into the log of the program.</source>
        <translation>在程序日志中写入更多内容。</translation>
    </message>
    <message>
        <source>A folder or list (CSV) of labelled images.</source>
        <translation>带标签图像的文件夹或列表（CSV）。</translation>
    </message>
</context>
</TS>
