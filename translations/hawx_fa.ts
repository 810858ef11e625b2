<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>hawx::Actions</name>
    <message>
        <source>Open &amp;network…</source>
        <translation>باز کردن &amp;شبکه…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>شبکه</translation>
    </message>
    <message>
        <source>Open a trained network</source>
        <translation>باز کردن یک شبکهٔ آموزش‌دیده</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>باز کردن &amp;داده‌ها…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>داده‌ها</translation>
    </message>
    <message>
        <source>Open a folder of labelled images</source>
        <translation>باز کردن پوشه‌ای از تصاویر برچسب‌دار</translation>
    </message>
    <message>
        <source>&amp;Open session…</source>
        <translation>باز کردن &amp;نشست…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>نشست</translation>
    </message>
    <message>
        <source>Open what was explored before</source>
        <translation>باز کردن کاوش‌های پیشین</translation>
    </message>
    <message>
        <source>Open built-in e&amp;xample</source>
        <translation>باز کردن &amp;مثال همراه</translation>
    </message>
    <message>
        <source>Open LeNet-5 on Fashion-MNIST</source>
        <translation>باز کردن LeNet-5 روی Fashion-MNIST</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>&amp;ذخیرهٔ نشست</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Save what was explored</source>
        <translation>ذخیرهٔ نتایج کاوش</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>ذخیرهٔ نشست &amp;با نام…</translation>
    </message>
    <message>
        <source>Save what was explored in another file</source>
        <translation>ذخیرهٔ نتایج کاوش در پرونده‌ای دیگر</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>برون‌بری &amp;پیکربندی…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>برون‌بری</translation>
    </message>
    <message>
        <source>Take the chosen configuration to other tools, and validate it</source>
        <translation>انتقال پیکربندی انتخاب‌شده به ابزارهای دیگر و اعتبارسنجی آن</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>Close the window and stop all work</source>
        <translation>بستن پنجره و توقف همهٔ کارها</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;کاوش</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>کاوش</translation>
    </message>
    <message>
        <source>Profile the network and search for configurations</source>
        <translation>پروفایل‌گیری از شبکه و جست‌وجوی پیکربندی‌ها</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;لغو</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>توقف جست‌وجو</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;تنظیمات…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Choose accelerator, granularity and effort</source>
        <translation>انتخاب شتاب‌دهنده، دانه‌بندی و میزان تلاش</translation>
    </message>
    <message>
        <source>&amp;Verify configuration</source>
        <translation>&amp;درستی‌سنجی پیکربندی</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>درستی‌سنجی</translation>
    </message>
    <message>
        <source>Measure the loss of the configuration in view bit-true</source>
        <translation>اندازه‌گیری بیت‌دقیق افت پیکربندی جاری</translation>
    </message>
    <message>
        <source>&amp;Pin configuration</source>
        <translation>&amp;سنجاق کردن پیکربندی</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>سنجاق کردن</translation>
    </message>
    <message>
        <source>Keep the configuration in view to compare it</source>
        <translation>نگه داشتن پیکربندی جاری برای مقایسه</translation>
    </message>
    <message>
        <source>Remove all &amp;limits</source>
        <translation>برداشتن همهٔ م&amp;حدودیت‌ها</translation>
    </message>
    <message>
        <source>Let every configuration be chosen</source>
        <translation>هر پیکربندی را قابل انتخاب می‌کند</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;ارائه</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>ارائه</translation>
    </message>
    <message>
        <source>Large type on the whole screen</source>
        <translation>نوشتهٔ درشت در تمام صفحه</translation>
    </message>
    <message>
        <source>Larger te&amp;xt</source>
        <translation>متن بز&amp;رگ‌تر</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>بزرگ‌تر کردن همهٔ نوشته‌ها</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>متن &amp;کوچک‌تر</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>کوچک‌تر کردن همهٔ نوشته‌ها</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;میان‌برهای صفحه‌کلید</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>همهٔ فرمان‌ها با کلیدهایشان</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;گزارش مشکل…</translation>
    </message>
    <message>
        <source>Describe program, machine and log, without names of yours</source>
        <translation>شرح برنامه، رایانه و گزارش رویدادها، بدون هیچ نامی از شما</translation>
    </message>
    <message>
        <source>&amp;About HAWX</source>
        <translation>&amp;دربارهٔ HAWX</translation>
    </message>
    <message>
        <source>What HAWX is</source>
        <translation>معرفی HAWX</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>انجام &amp;مجدد</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>انجام مجدد</translation>
    </message>
    <message>
        <source>Learn by doing, step by step</source>
        <translation>یادگیری در عمل، گام‌به‌گام</translation>
    </message>
    <message>
        <source>&amp;Exercises…</source>
        <translation>تمر&amp;ین‌ها…</translation>
    </message>
    <message>
        <source>Questions on what is open, with a check</source>
        <translation>پرسش‌هایی دربارهٔ آنچه باز است، همراه با بررسی پاسخ</translation>
    </message>
    <message>
        <source>&amp;Help on this panel</source>
        <translation>&amp;راهنمای این پنل</translation>
    </message>
    <message>
        <source>Explain the panel in use</source>
        <translation>توضیح پنل در حال استفاده</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;کتابچهٔ راهنما</translation>
    </message>
    <message>
        <source>The contents of the manual</source>
        <translation>فهرست مطالب کتابچهٔ راهنما</translation>
    </message>
    <message>
        <source>&amp;Search the manual…</source>
        <translation>&amp;جست‌وجو در کتابچهٔ راهنما…</translation>
    </message>
    <message>
        <source>Find words in the manual</source>
        <translation>یافتن واژه‌ها در کتابچهٔ راهنما</translation>
    </message>
    <message>
        <source>Take a guided &amp;tour…</source>
        <translation>آغاز یک &amp;تور آموزشی…</translation>
    </message>
</context>
<context>
    <name>hawx::Attempts</name>
    <message>
        <source>Right. %1</source>
        <translation>درست است. %1</translation>
    </message>
    <message>
        <source>Not quite. %1</source>
        <translation>نه کاملاً. %1</translation>
    </message>
</context>
<context>
    <name>hawx::BarChart</name>
    <message>
        <source>Histogram</source>
        <translation>هیستوگرام</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>داده‌ای نیست</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 ⁦%2⁩</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 از ⁦%2⁩ تا ⁦%3⁩</translation>
    </message>
    <message>
        <source>%1 %2, %3 %</source>
        <translation>%1 %2، ⁦%3 %⁩</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1، از</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1، تا</translation>
    </message>
</context>
<context>
    <name>hawx::BuildTour</name>
    <message>
        <source>none</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>How much may be lost</source>
        <translation>چقدر افت مجاز است؟</translation>
    </message>
    <message>
        <source>Of all configurations within the limits the one with the least power is chosen. The loss limit is also the line in the front, which can be dragged.</source>
        <translation>از میان همهٔ پیکربندی‌های سازگار با محدودیت‌ها، پیکربندی با کمترین توان انتخاب می‌شود. محدودیت افت همان خطی است که در جبهه می‌بینید و می‌توانید آن را بکشید.</translation>
    </message>
    <message>
        <source>Set another loss limit.</source>
        <translation>محدودیت افت دیگری تعیین کنید.</translation>
    </message>
    <message>
        <source>The loss limit went from %1 to %2: the power of the multipliers went from %3 to %4.</source>
        <translation>محدودیت افت: پیش‌تر %1، اکنون %2. توان ضرب‌کننده‌ها از %3 به %4 رسید.</translation>
    </message>
    <message>
        <source>Or choose a point</source>
        <translation>یا نقطه‌ای را انتخاب کنید</translation>
    </message>
    <message>
        <source>Each point of the front is a configuration that no other one beats. Filled ones were measured, hollow ones are predicted.</source>
        <translation>هر نقطهٔ جبهه یک پیکربندی است که هیچ پیکربندی دیگری بر آن برتری ندارد. نقطه‌های توپر اندازه‌گیری شده‌اند و نقطه‌های توخالی پیش‌بینی‌شده‌اند.</translation>
    </message>
    <message>
        <source>Click a point that is not chosen yet.</source>
        <translation>روی نقطه‌ای کلیک کنید که هنوز انتخاب نشده است.</translation>
    </message>
    <message>
        <source>Loss %1 instead of %2, power %3 instead of %4, area %5 instead of %6.</source>
        <translation>افت %1 به‌جای %2، توان %3 به‌جای %4، مساحت %5 به‌جای %6.</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>آیا واقعاً چنین است؟</translation>
    </message>
    <message>
        <source>A prediction is a prediction. Verifying runs the integers of the hardware, bit for bit, on test images that the search did not use.</source>
        <translation>پیش‌بینی، فقط پیش‌بینی است. درستی‌سنجی، محاسبات عدد صحیح سخت‌افزار را بیت‌به‌بیت روی تصاویر آزمونی اجرا می‌کند که در جست‌وجو به کار نرفته‌اند.</translation>
    </message>
    <message>
        <source>Press Verify and wait for the result.</source>
        <translation>دکمهٔ «درستی‌سنجی» را بزنید و منتظر نتیجه بمانید.</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: the interval holds it.</source>
        <translation>افت آن %1 است. پیش‌بینی %2 بود، با بازهٔ %3: افت اندازه‌گیری‌شده درون بازه است.</translation>
    </message>
    <message>
        <source>It loses %1. Predicted was %2, from %3: it lies outside the interval, as one in ten does.</source>
        <translation>افت آن %1 است. پیش‌بینی %2 بود، با بازهٔ %3: افت اندازه‌گیری‌شده بیرون از بازه است؛ از هر ده بار، یک بار چنین می‌شود.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>آن را با خود ببرید</translation>
    </message>
    <message>
        <source>A configuration can leave the window as a file for other programs, as a report, or as hardware.</source>
        <translation>پیکربندی را می‌توان به‌صورت پرونده‌ای برای برنامه‌های دیگر، به‌صورت گزارش یا به‌صورت سخت‌افزار از برنامه بیرون برد.</translation>
    </message>
    <message>
        <source>Press Export.</source>
        <translation>دکمهٔ «برون‌بری» را بزنید.</translation>
    </message>
    <message>
        <source>The export window shows what would be written before it is.</source>
        <translation>پنجرهٔ برون‌بری، پیش از نوشتن نشان می‌دهد که چه چیزی نوشته خواهد شد.</translation>
    </message>
    <message>
        <source>As hardware</source>
        <translation>به‌صورت سخت‌افزار</translation>
    </message>
    <message>
        <source>Verilog of the multipliers and of the layers that use them, with a test bench.</source>
        <translation>کد Verilog ضرب‌کننده‌ها و لایه‌هایی که از آن‌ها استفاده می‌کنند، همراه با تست‌بنچ.</translation>
    </message>
    <message>
        <source>Choose a form of hardware in Verilog.</source>
        <translation>یک قالب سخت‌افزاری به زبان Verilog را انتخاب کنید.</translation>
    </message>
    <message>
        <source>The preview shows each file. The page Validation runs the hardware in a simulator and compares it with the prediction.</source>
        <translation>پیش‌نمایش، همهٔ پرونده‌ها را نشان می‌دهد. صفحهٔ «اعتبارسنجی» سخت‌افزار را در شبیه‌ساز اجرا و با پیش‌بینی مقایسه می‌کند.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>نوشتن خروجی</translation>
    </message>
    <message>
        <source>The button writes what the preview shows. Nothing that is there already is replaced without asking. The tour leaves this to you.</source>
        <translation>این دکمه آنچه را در پیش‌نمایش می‌بینید می‌نویسد. هیچ پروندهٔ موجودی بدون پرسش جایگزین نمی‌شود. تور این کار را به شما می‌سپارد.</translation>
    </message>
    <message>
        <source>Choose where to, and press Export.</source>
        <translation>محل ذخیره را انتخاب کنید و دکمهٔ «برون‌بری» را بزنید.</translation>
    </message>
    <message>
        <source>It is written.</source>
        <translation>نوشته شد.</translation>
    </message>
    <message>
        <source>Choose a point and build it</source>
        <translation>یک نقطه انتخاب کنید و آن را بسازید</translation>
    </message>
    <message>
        <source>From a limit to a configuration, to its proof, to hardware.</source>
        <translation>از محدودیت تا پیکربندی، تا درستی‌سنجی آن و تا سخت‌افزار.</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>از اینجا به بعد</translation>
    </message>
    <message>
        <source>Pin configurations to compare them, and save the session to go on later. Help has exercises on all of this.</source>
        <translation>پیکربندی‌ها را برای مقایسه سنجاق کنید و نشست را ذخیره کنید تا بعداً ادامه دهید. در منوی «راهنما» تمرین‌هایی دربارهٔ همهٔ این‌ها هست.</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInMenu</name>
    <message>
        <source>&amp;Built-in networks</source>
        <translation>شبکه‌های &amp;همراه</translation>
    </message>
</context>
<context>
    <name>hawx::BuiltInNetwork</name>
    <message>
        <source>LeNet-5, Fashion-MNIST</source>
        <translation>LeNet-5، ‏Fashion-MNIST</translation>
    </message>
    <message>
        <source>LeNet-5, MNIST digits</source>
        <translation>LeNet-5، رقم‌های MNIST</translation>
    </message>
    <message>
        <source>ResNet-18 of quarter width, Fashion-MNIST</source>
        <translation>ResNet-18 با یک‌چهارم پهنا، Fashion-MNIST</translation>
    </message>
    <message>
        <source>VGG-11 of quarter width, Fashion-MNIST</source>
        <translation>VGG-11 با یک‌چهارم پهنا، Fashion-MNIST</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0 of half width, Fashion-MNIST</source>
        <translation>EfficientNet-Lite0 با نصف پهنا، Fashion-MNIST</translation>
    </message>
</context>
<context>
    <name>hawx::Callout</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;قبلی</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>ر&amp;د شدن</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>ترک تور (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;بعدی</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>نشان&amp;م بده</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>پا&amp;یان</translation>
    </message>
</context>
<context>
    <name>hawx::Circuit</name>
    <message>
        <source>published</source>
        <translation>منتشرشده</translation>
    </message>
    <message>
        <source>characterised</source>
        <translation>مشخصه‌یابی‌شده</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>پیش‌بینی‌شده</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitDetail</name>
    <message>
        <source>%1, %2</source>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>علامت‌دار</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>بدون علامت</translation>
    </message>
    <message>
        <source>&amp;Logarithmic colours</source>
        <translation>رنگ‌های &amp;لگاریتمی</translation>
    </message>
    <message>
        <source>Shows small errors beside large ones</source>
        <translation>خطاهای کوچک را در کنار خطاهای بزرگ نشان می‌دهد</translation>
    </message>
    <message>
        <source>L switches between a logarithmic and a linear axis</source>
        <translation>کلید L محور را میان لگاریتمی و خطی تغییر می‌دهد</translation>
    </message>
    <message>
        <source>Figures of the circuit</source>
        <translation>مشخصات مدار</translation>
    </message>
    <message>
        <source>Error, approximate less exact</source>
        <translation>خطا، تقریبی منهای دقیق</translation>
    </message>
    <message>
        <source>Error surface of %1</source>
        <translation>رویهٔ خطای %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>تفاوت</translation>
    </message>
    <message>
        <source>Point at a pair of operands</source>
        <translation>به یک جفت عملوند اشاره کنید</translation>
    </message>
    <message>
        <source>Errors of a circuit</source>
        <translation>خطاهای یک مدار</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>خطاهای %1</translation>
    </message>
    <message>
        <source>Errors of %1 and %2</source>
        <translation>خطاهای %1 و %2</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>خطای %1</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitExercises</name>
    <message>
        <source>What is the worst-case error of %1, in per cent of 2^16?</source>
        <translation>خطای بدترین حالت مدار %1، بر حسب درصد از ⁦2^16⁩، چقدر است؟</translation>
    </message>
    <message>
        <source>Select %1 among the circuits: its figures stand below its errors.</source>
        <translation>مدار %1 را در پنل «مدارها» انتخاب کنید: مشخصات آن زیر خطاهایش آمده است.</translation>
    </message>
    <message>
        <source>The largest error is %1, and 100 · %1 / 65536 is %2.</source>
        <translation>بزرگ‌ترین خطا %1 است و ⁦۱۰۰ · %1 / ۶۵۵۳۶⁩ برابر با %2 است.</translation>
    </message>
    <message>
        <source>Which of these circuits has the smallest mean error?</source>
        <translation>کدام‌یک از این مدارها کمترین میانگین خطا را دارد؟</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>‏%1 با %2</translation>
    </message>
    <message>
        <source>The column MAE of the circuits sorts them by it.</source>
        <translation>با ستون MAE در پنل «مدارها» می‌توانید مدارها را بر این اساس مرتب کنید.</translation>
    </message>
    <message>
        <source>By mean absolute error (MAE): %1.</source>
        <translation>بر اساس میانگین خطای مطلق (MAE): %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>،‏ </translation>
    </message>
    <message>
        <source>What does %1 make of %2 times %3?</source>
        <translation>حاصل %2 ضرب‌در %3 با مدار %1 چه عددی است؟</translation>
    </message>
    <message>
        <source>Select %1 among the circuits and point at A = %2, B = %3. The arrow keys move by one.</source>
        <translation>مدار %1 را در پنل «مدارها» انتخاب کنید و به ⁦A = %2⁩، ⁦B = %3⁩ اشاره کنید. با کلیدهای جهت، هر بار یک واحد جابه‌جا می‌شوید.</translation>
    </message>
    <message>
        <source>The worst case</source>
        <translation>بدترین حالت</translation>
    </message>
    <message>
        <source>The smallest error</source>
        <translation>کمترین خطا</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>یک حاصل‌ضرب</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitFigures</name>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>تأخیر</translation>
    </message>
    <message>
        <source>Cost is</source>
        <translation>منبع هزینه</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>توان، مساحت و تأخیر از کجا آمده‌اند</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>میانگین خطای مطلق</translation>
    </message>
    <message>
        <source>MAE, in % of 2^16</source>
        <translation>‏MAE، بر حسب درصد از ⁦2^16⁩</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>خطای بدترین حالت</translation>
    </message>
    <message>
        <source>WCE, in % of 2^16</source>
        <translation>‏WCE، بر حسب درصد از ⁦2^16⁩</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>احتمال خطا</translation>
    </message>
    <message>
        <source>EP, pairs of operands with an error</source>
        <translation>‏EP، جفت‌های عملوند دارای خطا</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>میانگین خطای نسبی</translation>
    </message>
    <message>
        <source>MRE, over pairs with a product other than 0</source>
        <translation>‏MRE، روی جفت‌هایی با حاصل‌ضرب غیر ۰</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>خطای RMS</translation>
    </message>
    <message>
        <source>Root of the mean squared error</source>
        <translation>جذر میانگین مربعات خطا</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>بایاس</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>میانگین خطا، همراه با علامت</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>ایمن در صفر</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>حاصل‌ضرب ۰ در هر مقدار، ۰ است</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>جابه‌جایی‌پذیر</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>ترتیب عملوندها اهمیتی ندارد</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>منشأ</translation>
    </message>
    <message>
        <source>What it was made from, and how</source>
        <translation>از چه و چگونه ساخته شده است</translation>
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
        <translation>درون‌ریزی مدارها</translation>
    </message>
    <message>
        <source>Import all circuits of a folder</source>
        <translation>درون‌ریزی همهٔ مدارهای یک پوشه</translation>
    </message>
    <message>
        <source>Circuits (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</source>
        <translation>مدارها (*.v *.blif *.c *.h *.bin *.npy *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ پرونده‌ها (*)</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsController</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>خواندن %1 ممکن نشد: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 leaves open: %2</source>
        <translation>‏%1 این را روشن نمی‌کند: %2</translation>
    </message>
    <message>
        <source>%1 was skipped: %2</source>
        <translation>‏%1 کنار گذاشته شد: %2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>چیزی درون‌ریزی نشد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits imported</source>
        <translation>
            <numerusform>%Ln مدار درون‌ریزی شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln known before</source>
        <translation>
            <numerusform>، %Ln مدار از پیش موجود بود</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln files failed</source>
        <translation>
            <numerusform>، %Ln پرونده ناموفق بود</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading circuits</source>
        <translation>خواندن مدارها</translation>
    </message>
    <message>
        <source>Importing circuits</source>
        <translation>درون‌ریزی مدارها</translation>
    </message>
    <message>
        <source>Evolving %1</source>
        <translation>تکامل %1</translation>
    </message>
    <message>
        <source>The library has %1, which computes the same.</source>
        <translation>کتابخانه %1 را دارد که همین تابع را محاسبه می‌کند.</translation>
    </message>
    <message>
        <source>%1 has joined your library.</source>
        <translation>‏%1 به کتابخانهٔ شما افزوده شد.</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsModel</name>
    <message>
        <source>signed</source>
        <translation>علامت‌دار</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>بدون علامت</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>no</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>of your own library</source>
        <translation>از کتابخانهٔ خودتان</translation>
    </message>
    <message>
        <source>part of the configuration</source>
        <translation>بخشی از پیکربندی</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>بدون خطا</translation>
    </message>
    <message>
        <source>Mean |E| along operand A: at most %1, for %2 to %3</source>
        <translation>میانگین ⁦|E|⁩ در راستای عملوند A: حداکثر ⁦%1⁩، برای ⁦%2⁩ تا ⁦%3⁩</translation>
    </message>
    <message>
        <source>Nobody stated or computed a cost</source>
        <translation>هزینه‌ای اعلام یا محاسبه نشده است</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>power within about %1</source>
        <translation>توان با خطای حدود %1</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>مدار</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>خانواده</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>عملوندها</translation>
    </message>
    <message>
        <source>Power mW</source>
        <translation>توان mW</translation>
    </message>
    <message>
        <source>Area µm²</source>
        <translation>مساحت µm²</translation>
    </message>
    <message>
        <source>Delay ns</source>
        <translation>تأخیر ns</translation>
    </message>
    <message>
        <source>MAE %</source>
        <translation>MAE %‎</translation>
    </message>
    <message>
        <source>|E| along A</source>
        <translation>⁦|E|⁩ در راستای A</translation>
    </message>
    <message>
        <source>WCE %</source>
        <translation>WCE %‎</translation>
    </message>
    <message>
        <source>EP %</source>
        <translation>EP %‎</translation>
    </message>
    <message>
        <source>MRE %</source>
        <translation>MRE %‎</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>بایاس</translation>
    </message>
    <message>
        <source>Zero safe</source>
        <translation>ایمن در صفر</translation>
    </message>
    <message>
        <source>Commutative</source>
        <translation>جابه‌جایی‌پذیر</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>هزینه</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>جست‌وجو مدارهای تیک‌خورده را در نظر می‌گیرد</translation>
    </message>
    <message>
        <source>With a new pair of operands in every clock cycle</source>
        <translation>با یک جفت عملوند تازه در هر چرخهٔ ساعت</translation>
    </message>
    <message>
        <source>Mean absolute error, in % of 2^16</source>
        <translation>میانگین خطای مطلق، بر حسب درصد از ⁦2^16⁩</translation>
    </message>
    <message>
        <source>Mean |E| over operand B along operand A, each row to its own scale</source>
        <translation>میانگین ⁦|E|⁩ روی عملوند B در راستای عملوند A، هر سطر با مقیاس خودش</translation>
    </message>
    <message>
        <source>Worst-case error, in % of 2^16</source>
        <translation>خطای بدترین حالت، بر حسب درصد از ⁦2^16⁩</translation>
    </message>
    <message>
        <source>Error probability: pairs of operands with an error</source>
        <translation>احتمال خطا: جفت‌های عملوند دارای خطا</translation>
    </message>
    <message>
        <source>Mean relative error, over pairs with a product other than 0</source>
        <translation>میانگین خطای نسبی، روی جفت‌هایی با حاصل‌ضرب غیر ۰</translation>
    </message>
    <message>
        <source>Mean error, with its sign</source>
        <translation>میانگین خطا، همراه با علامت</translation>
    </message>
    <message>
        <source>0 times anything is 0</source>
        <translation>حاصل‌ضرب ۰ در هر مقدار، ۰ است</translation>
    </message>
    <message>
        <source>The order of operands does not matter</source>
        <translation>ترتیب عملوندها اهمیتی ندارد</translation>
    </message>
    <message>
        <source>Where power, area and delay come from</source>
        <translation>توان، مساحت و تأخیر از کجا آمده‌اند</translation>
    </message>
</context>
<context>
    <name>hawx::CircuitsPanel</name>
    <message>
        <source>No circuit selected</source>
        <translation>مداری انتخاب نشده است</translation>
    </message>
    <message>
        <source>Select one to see its errors, or two to compare them.</source>
        <translation>یک مدار را برای دیدن خطاهایش، یا دو مدار را برای مقایسه انتخاب کنید.</translation>
    </message>
    <message>
        <source>No circuits yet</source>
        <translation>هنوز مداری نیست</translation>
    </message>
    <message>
        <source>The library is being read.</source>
        <translation>کتابخانه در حال خوانده شدن است.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>زدن یا برداشتن &amp;تیک</translation>
    </message>
    <message>
        <source>A search considers the circuits that are ticked</source>
        <translation>جست‌وجو مدارهای تیک‌خورده را در نظر می‌گیرد</translation>
    </message>
    <message>
        <source>&amp;Evolve…</source>
        <translation>ت&amp;کامل…</translation>
    </message>
    <message>
        <source>Makes a circuit cheaper within bounds on its errors</source>
        <translation>مدار را با رعایت کران‌هایی برای خطا ارزان‌تر می‌کند</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>درون‌ریزی &amp;پرونده‌ها…</translation>
    </message>
    <message>
        <source>Multipliers in C, Verilog or BLIF, or tables of results</source>
        <translation>ضرب‌کننده‌ها به زبان C یا Verilog یا در قالب BLIF، یا جدول‌های نتایج</translation>
    </message>
    <message>
        <source>Import f&amp;older…</source>
        <translation>درون‌ریزی پو&amp;شه…</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>نمایش همهٔ مدارها</translation>
    </message>
    <message>
        <source>As the files tell</source>
        <translation>مطابق پرونده‌ها</translation>
    </message>
    <message>
        <source>O&amp;perands</source>
        <translation>&amp;عملوندها</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>علامت‌دار</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>بدون علامت</translation>
    </message>
    <message>
        <source>&amp;Index of signed tables</source>
        <translation>&amp;اندیس جدول‌های علامت‌دار</translation>
    </message>
    <message>
        <source>Value of the operand + 128</source>
        <translation>مقدار عملوند + ۱۲۸</translation>
    </message>
    <message>
        <source>Byte of the operand</source>
        <translation>بایت عملوند</translation>
    </message>
    <message>
        <source>O&amp;rder of tables</source>
        <translation>&amp;ترتیب جدول‌ها</translation>
    </message>
    <message>
        <source>First index is A</source>
        <translation>اندیس اول A است</translation>
    </message>
    <message>
        <source>First index is B</source>
        <translation>اندیس اول B است</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>مدارها</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;درون‌ریزی</translation>
    </message>
    <message>
        <source>No circuit meets the filters</source>
        <translation>هیچ مداری با معیارهای پالایش سازگار نیست</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more remarks</source>
        <translation>
            <numerusform>و %Ln نکتهٔ دیگر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ClassBars</name>
    <message>
        <source>Class probabilities</source>
        <translation>احتمال کلاس‌ها</translation>
    </message>
    <message>
        <source>exact: %1, %2; approximate: %3, %4</source>
        <translation>دقیق: %1، %2؛ تقریبی: %3، %4</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>کلاس %1</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>تقریبی</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>دقیق</translation>
    </message>
    <message>
        <source>Class probabilities, exact and approximate</source>
        <translation>احتمال کلاس‌ها، دقیق و تقریبی</translation>
    </message>
    <message>
        <source>class</source>
        <translation>کلاس</translation>
    </message>
</context>
<context>
    <name>hawx::ClassModel</name>
    <message>
        <source>Class</source>
        <translation>کلاس</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>تصاویر آموزشی</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>تصاویر آزمون</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>نمونه‌ها</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>نمونه‌ها: %1</translation>
    </message>
</context>
<context>
    <name>hawx::ClassNames</name>
    <message>
        <source>T-shirt/top</source>
        <translation>تی‌شرت/تاپ</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>شلوار</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>پلیور</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>پیراهن زنانه</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>پالتو</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>صندل</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>پیراهن</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>کتانی</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>کیف</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>نیم‌بوت</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>هواپیما</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>خودرو</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>پرنده</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>گربه</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>گوزن</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>سگ</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>قورباغه</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>اسب</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>کشتی</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>کامیون</translation>
    </message>
</context>
<context>
    <name>hawx::ColourBar</name>
    <message>
        <source>Colour scale from %1 to %2</source>
        <translation>مقیاس رنگ از ⁦%1⁩ تا ⁦%2⁩</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonHeader</name>
    <message>
        <source>name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name of configuration %1</source>
        <translation>نام پیکربندی %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>بارگذاری</translation>
    </message>
    <message>
        <source>Choose configuration %1</source>
        <translation>انتخاب پیکربندی %1</translation>
    </message>
    <message>
        <source>Remove configuration %1 from the comparison</source>
        <translation>حذف پیکربندی %1 از مقایسه</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ناسازگار</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>درستی‌سنجی‌شده</translation>
    </message>
    <message>
        <source>best</source>
        <translation>بهترین</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>افت</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>زمان پاسخ</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>انرژی</translation>
    </message>
    <message>
        <source>Different circuits</source>
        <translation>مدارهای متفاوت</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>مدارها</translation>
    </message>
</context>
<context>
    <name>hawx::ComparisonPanel</name>
    <message>
        <source>Comparison of pinned configurations</source>
        <translation>مقایسهٔ پیکربندی‌های سنجاق‌شده</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>رونوشت</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>چیزی برای مقایسه نیست</translation>
    </message>
    <message>
        <source>Double-click points of the front, or press P, to pin configurations here.</source>
        <translation>برای سنجاق کردن پیکربندی‌ها در اینجا، روی نقطه‌های جبهه دوبار کلیک کنید یا کلید P را بزنید.</translation>
    </message>
    <message>
        <source>Comparison of configurations</source>
        <translation>مقایسهٔ پیکربندی‌ها</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>پیکربندی</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationModel</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>‏%1 در %Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>contributes %1 where the whole network loses 1 pp</source>
        <translation>سهم: %1 از هر ⁦۱&#xa0;pp⁩ افت کل شبکه</translation>
    </message>
    <message>
        <source>one multiplier: power %1, area %2</source>
        <translation>هر ضرب‌کننده: توان %1، مساحت %2</translation>
    </message>
    <message>
        <source>filter %1</source>
        <translation>فیلتر %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>مدارها</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>افت</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>Circuits and the number of filters that use them</source>
        <translation>مدارها و تعداد فیلترهایی که از آن‌ها استفاده می‌کنند</translation>
    </message>
    <message>
        <source>What these filters contribute where the whole network loses 1 pp</source>
        <translation>سهم این فیلترها از هر ⁦۱&#xa0;pp⁩ افت کل شبکه</translation>
    </message>
    <message>
        <source>Change of a multiplier&apos;s power against the exact circuit</source>
        <translation>تغییر توان ضرب‌کننده نسبت به مدار دقیق</translation>
    </message>
</context>
<context>
    <name>hawx::ConfigurationPanel</name>
    <message>
        <source>Configuration by layer and filter</source>
        <translation>پیکربندی به تفکیک لایه و فیلتر</translation>
    </message>
    <message>
        <source>Circuit of the selected filters</source>
        <translation>مدار فیلترهای انتخاب‌شده</translation>
    </message>
    <message>
        <source>Gives the selected filters this circuit</source>
        <translation>این مدار را به فیلترهای انتخاب‌شده می‌دهد</translation>
    </message>
    <message>
        <source>Select filters to give them a circuit</source>
        <translation>فیلترهایی را انتخاب کنید تا مداری به آن‌ها داده شود</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters of %1:</source>
        <translation>
            <numerusform>%Ln فیلتر از %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give circuit</source>
        <translation>&amp;دادن مدار</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>&amp;باز کردن همه</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>ب&amp;ستن همه</translation>
    </message>
</context>
<context>
    <name>hawx::CopyRows</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
</context>
<context>
    <name>hawx::CostErrorChart</name>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>تأخیر</translation>
    </message>
    <message>
        <source>Cost, across</source>
        <translation>هزینه، محور افقی</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>میانگین خطای مطلق</translation>
    </message>
    <message>
        <source>Worst-case error</source>
        <translation>خطای بدترین حالت</translation>
    </message>
    <message>
        <source>Error probability</source>
        <translation>احتمال خطا</translation>
    </message>
    <message>
        <source>Mean relative error</source>
        <translation>میانگین خطای نسبی</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>خطای RMS</translation>
    </message>
    <message>
        <source>Absolute bias</source>
        <translation>قدرمطلق بایاس</translation>
    </message>
    <message>
        <source>Error, up</source>
        <translation>خطا، محور عمودی</translation>
    </message>
    <message>
        <source>Cost and error of circuits</source>
        <translation>هزینه و خطای مدارها</translation>
    </message>
    <message>
        <source>by</source>
        <translation>بر حسب</translation>
    </message>
    <message>
        <source>%1, cost %2</source>
        <translation>‏%1، هزینهٔ %2</translation>
    </message>
</context>
<context>
    <name>hawx::DataController</name>
    <message>
        <source>Looking at %1</source>
        <translation>وارسی %1</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>باز کردن داده‌ها</translation>
    </message>
    <message>
        <source>Open a list of images</source>
        <translation>باز کردن فهرستی از تصاویر</translation>
    </message>
    <message>
        <source>Lists of images (*.csv)</source>
        <translation>فهرست‌های تصاویر (*.csv)</translation>
    </message>
</context>
<context>
    <name>hawx::DataDialog</name>
    <message>
        <source>MNIST-style IDX files</source>
        <translation>پرونده‌های IDX به سبک MNIST</translation>
    </message>
    <message>
        <source>CIFAR-10 binary files</source>
        <translation>پرونده‌های دودویی CIFAR-10</translation>
    </message>
    <message>
        <source>CIFAR-100 binary files, fine labels</source>
        <translation>پرونده‌های دودویی CIFAR-100 با برچسب‌های ریزدانه</translation>
    </message>
    <message>
        <source>A folder of images for each class</source>
        <translation>یک پوشهٔ تصویر برای هر کلاس</translation>
    </message>
    <message>
        <source>List of images and labels (CSV)</source>
        <translation>فهرست تصاویر و برچسب‌ها (CSV)</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>باز کردن داده‌ها</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>مجموعه‌داده</translation>
    </message>
    <message>
        <source>&amp;Use this data set</source>
        <translation>&amp;استفاده از این مجموعه‌داده</translation>
    </message>
    <message>
        <source>Choose &amp;another…</source>
        <translation>انتخاب یکی &amp;دیگر…</translation>
    </message>
    <message>
        <source>Labelled images for training and test</source>
        <translation>تصاویر برچسب‌دار برای آموزش و آزمون</translation>
    </message>
    <message>
        <source>&lt;p&gt;A folder of&lt;/p&gt;&lt;ul&gt;&lt;li&gt;MNIST-style IDX files, plain or compressed&lt;/li&gt;&lt;li&gt;CIFAR-10 or CIFAR-100 binary files&lt;/li&gt;&lt;li&gt;images, one sub-folder for each class, with or without train and test above&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;or a list of images as a CSV file. Its columns are path, label and, if there is a third, train or test.&lt;/p&gt;&lt;p&gt;Where nothing says which images are for test, every fifth of a class is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;پوشه‌ای از&lt;/p&gt;&lt;ul&gt;&lt;li&gt;پرونده‌های IDX به سبک MNIST، عادی یا فشرده&lt;/li&gt;&lt;li&gt;پرونده‌های دودویی CIFAR-10 یا CIFAR-100&lt;/li&gt;&lt;li&gt;تصاویر، با یک زیرپوشه برای هر کلاس، با یا بدون پوشه‌های train و test در سطح بالاتر&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;یا فهرستی از تصاویر به‌صورت پروندهٔ CSV با ستون‌های مسیر، برچسب و، اگر ستون سومی باشد، train یا test.&lt;/p&gt;&lt;p&gt;اگر مشخص نباشد کدام تصاویر برای آزمون‌اند، از هر پنج تصویر هر کلاس یکی برای آزمون به کار می‌رود.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>انتخاب &amp;پوشه…</translation>
    </message>
    <message>
        <source>Choose a &amp;list…</source>
        <translation>انتخاب &amp;فهرست…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>پیشرفت</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>هشدارها</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>کلاس‌ها</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>خواندن %1</translation>
    </message>
    <message>
        <source>%1. %2 training and %3 test images, %4 classes of the network %5.</source>
        <translation>%1.‏ %2 تصویر آموزشی و %3 تصویر آزمون، %4 کلاس شبکهٔ %5.</translation>
    </message>
</context>
<context>
    <name>hawx::DataPanel</name>
    <message>
        <source>Some images of the data set</source>
        <translation>چند تصویر از مجموعه‌داده</translation>
    </message>
    <message>
        <source>%1 training and %2 test images, %3</source>
        <translation>%1 تصویر آموزشی و %2 تصویر آزمون، %3</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>جزئیات…</translation>
    </message>
    <message>
        <source>Classes, samples, and how images become the network&apos;s input</source>
        <translation>کلاس‌ها، نمونه‌ها و چگونگی تبدیل تصاویر به ورودی شبکه</translation>
    </message>
</context>
<context>
    <name>hawx::DataTableModel</name>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>no</source>
        <translation>خیر</translation>
    </message>
</context>
<context>
    <name>hawx::DataWarnings</name>
    <message>
        <source>The %1 class names of the data set are not all among the %2 of the network. Labels are taken as they are.</source>
        <translation>نام %1 کلاس مجموعه‌داده به‌تمامی در میان نام %2 کلاس شبکه نیست. برچسب‌ها همان‌گونه که هستند به کار می‌روند.</translation>
    </message>
    <message>
        <source>The largest class has %1 times as many training images as the smallest.</source>
        <translation>تعداد تصاویر آموزشی بزرگ‌ترین کلاس، %1 برابر کوچک‌ترین کلاس است.</translation>
    </message>
    <message>
        <source>It cannot be used. Images with labels beyond the %1 classes of the network: %2.</source>
        <translation>قابل استفاده نیست. تصویرهایی که برچسبشان بیرون از %1 کلاس شبکه است: %2.</translation>
    </message>
    <message>
        <source>Test images that are training images, too, pixel by pixel: %1 of %2. Losses measured on them look better than they are.</source>
        <translation>تصویرهای آزمون که پیکسل‌به‌پیکسل در آموزش هم هستند: %1 از %2. افتی که روی آن‌ها اندازه‌گیری شود بهتر از واقع به نظر می‌رسد.</translation>
    </message>
    <message>
        <source>Classes without training images: %1 of %2.</source>
        <translation>کلاس‌های بدون تصویر آموزش: %1 از %2.</translation>
    </message>
    <message>
        <source>Classes without test images: %1 of %2.</source>
        <translation>کلاس‌های بدون تصویر آزمون: %1 از %2.</translation>
    </message>
</context>
<context>
    <name>hawx::DecisionsController</name>
    <message>
        <source>change of limits</source>
        <translation>تغییر محدودیت‌ها</translation>
    </message>
    <message>
        <source>change of the accelerator</source>
        <translation>تغییر شتاب‌دهنده</translation>
    </message>
    <message>
        <source>choice of a configuration</source>
        <translation>انتخاب پیکربندی</translation>
    </message>
    <message>
        <source>change of circuits</source>
        <translation>تغییر مدارها</translation>
    </message>
    <message>
        <source>removal of a pin</source>
        <translation>حذف سنجاق</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>سنجاق کردن</translation>
    </message>
    <message>
        <source>name of a pin</source>
        <translation>نام‌گذاری سنجاق</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorScaleBar</name>
    <message>
        <source>Colours of errors from %1 to %2</source>
        <translation>رنگ‌های خطا از ⁦%1⁩ تا ⁦%2⁩</translation>
    </message>
</context>
<context>
    <name>hawx::ErrorSurface</name>
    <message>
        <source>a = %1, b = %2: exact %3, approximate %4, error %5</source>
        <translation>⁦a = %1⁩، ⁦b = %2⁩: دقیق ⁦%3⁩، تقریبی ⁦%4⁩، خطا ⁦%5⁩</translation>
    </message>
    <message>
        <source>Operand A</source>
        <translation>عملوند A</translation>
    </message>
    <message>
        <source>Operand B</source>
        <translation>عملوند B</translation>
    </message>
</context>
<context>
    <name>hawx::EvolutionPlot</name>
    <message>
        <source>power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>تأخیر</translation>
    </message>
    <message>
        <source>Progress of the evolution</source>
        <translation>پیشرفت تکامل</translation>
    </message>
    <message>
        <source>Power and area of the best circuit so far appear here.</source>
        <translation>توان و مساحت بهترین مدار تاکنون در اینجا نمایش داده می‌شود.</translation>
    </message>
    <message>
        <source>Evolution from %1</source>
        <translation>تکامل از %1</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>تکامل</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>⁧زمان (s)⁩</translation>
    </message>
    <message>
        <source>Candidates evaluated</source>
        <translation>نامزدهای ارزیابی‌شده</translation>
    </message>
    <message>
        <source>Of the start (%)</source>
        <translation>⁧نسبت به آغاز (%)⁩</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>نامزدها</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>تأخیر</translation>
    </message>
</context>
<context>
    <name>hawx::EvolveDialog</name>
    <message>
        <source>E&amp;xact where an operand is 0</source>
        <translation>&amp;دقیق در صورت ۰ بودن یک عملوند</translation>
    </message>
    <message>
        <source>S&amp;how it</source>
        <translation>نما&amp;یش آن</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>شرو&amp;ع</translation>
    </message>
    <message>
        <source>Sto&amp;p and keep the best</source>
        <translation>&amp;توقف و حفظ بهترین</translation>
    </message>
    <message>
        <source>Evolve a circuit</source>
        <translation>تکامل مدار</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>آغاز &amp;از</translation>
    </message>
    <message>
        <source>&amp;Mean absolute error</source>
        <translation>&amp;میانگین خطای مطلق</translation>
    </message>
    <message>
        <source>In % of 2^16</source>
        <translation>بر حسب درصد از ⁦2^16⁩</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Worst-case error</source>
        <translation>خطای &amp;بدترین حالت</translation>
    </message>
    <message>
        <source>Error &amp;probability</source>
        <translation>ا&amp;حتمال خطا</translation>
    </message>
    <message>
        <source>Pairs of operands with an error</source>
        <translation>جفت‌های عملوند دارای خطا</translation>
    </message>
    <message>
        <source>&amp;Bias</source>
        <translation>بایا&amp;س</translation>
    </message>
    <message>
        <source>Mean error, either sign, of results before signs are applied</source>
        <translation>میانگین خطا، مثبت یا منفی، پیش از اعمال علامت بر نتیجه‌ها</translation>
    </message>
    <message>
        <source>power times area</source>
        <translation>توان ضرب‌در مساحت</translation>
    </message>
    <message>
        <source>power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>Power alone exploits what the cost model does not know</source>
        <translation>کمینه‌سازی توان به‌تنهایی از کاستی‌های مدل هزینه سوءاستفاده می‌کند</translation>
    </message>
    <message>
        <source>Make s&amp;mall</source>
        <translation>&amp;کمینه‌سازی</translation>
    </message>
    <message>
        <source>after a time</source>
        <translation>پس از زمان معین</translation>
    </message>
    <message>
        <source>after candidates</source>
        <translation>پس از تعداد نامزد</translation>
    </message>
    <message>
        <source>After a number of candidates the result is the same on every machine</source>
        <translation>پس از تعداد معینی نامزد، نتیجه روی همهٔ رایانه‌ها یکسان است</translation>
    </message>
    <message>
        <source> s</source>
        <translation> ثانیه</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source> thousand</source>
        <translation> هزار</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>نامزدها</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;پایان</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>ب&amp;ذر</translation>
    </message>
    <message>
        <source>from its hash</source>
        <translation>از هش آن</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;نام</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>پیشرفت</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>حداکثر </translation>
    </message>
    <message>
        <source>Bound the mean, the worst or the share of errors</source>
        <translation>برای میانگین، بدترین حالت یا احتمال خطا کرانی تعیین کنید</translation>
    </message>
</context>
<context>
    <name>hawx::ExerciseController</name>
    <message>
        <source>What is open gives nothing to ask here.</source>
        <translation>آنچه باز است، پرسشی برای این تمرین به دست نمی‌دهد.</translation>
    </message>
</context>
<context>
    <name>hawx::ExercisesDialog</name>
    <message>
        <source>&amp;Another question</source>
        <translation>&amp;پرسش دیگر</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>تمرین‌ها</translation>
    </message>
    <message>
        <source>The same exercise on something else</source>
        <translation>همین تمرین دربارهٔ چیزی دیگر</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>حل‌شده</translation>
    </message>
    <message>
        <source>not solved yet</source>
        <translation>هنوز حل نشده</translation>
    </message>
</context>
<context>
    <name>hawx::ExplorationExercises</name>
    <message>
        <source>%1.</source>
        <translation>‏%1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>،‏ </translation>
    </message>
    <message>
        <source>%1: %2 products, %3 of the power</source>
        <translation>‏%1:‏ %2 ضرب، %3 از توان</translation>
    </message>
    <message>
        <source>Which layer takes most of the power of the multiplications in the configuration in view?</source>
        <translation>در پیکربندی جاری، کدام لایه بیشترین سهم را از توان ضرب‌ها دارد؟</translation>
    </message>
    <message>
        <source>The network panel shows each layer&apos;s share of the power.</source>
        <translation>پنل «شبکه» سهم هر لایه از توان را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>امتیاز %1: %2</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>کدام لایه بیش از همه به %1 حساس است؟</translation>
    </message>
    <message>
        <source>The sensitivity panel shows it under Layers.</source>
        <translation>پنل «حساسیت» با دکمهٔ «لایه‌ها» آن را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>With a loss of at most %1 and no other limit, how much power does the best configuration save?</source>
        <translation>با افت حداکثر %1 و بدون هیچ محدودیت دیگری، بهترین پیکربندی چقدر در توان صرفه‌جویی می‌کند؟</translation>
    </message>
    <message>
        <source>Set this loss limit among the targets, remove all others, and look at the configuration.</source>
        <translation>این محدودیت افت را در پنل «الزامات» تعیین کنید، همهٔ محدودیت‌های دیگر را بردارید و به پیکربندی نگاه کنید.</translation>
    </message>
    <message>
        <source>It takes %1 where the exact network takes %2: that is %3.</source>
        <translation>توان آن %1 است و توان شبکهٔ دقیق %2: یعنی %3.</translation>
    </message>
    <message>
        <source>How many different circuits does the configuration in view use?</source>
        <translation>پیکربندی جاری از چند مدار متفاوت استفاده می‌کند؟</translation>
    </message>
    <message>
        <source>Open the layers of the configuration, or mark the filters in the sensitivity map.</source>
        <translation>لایه‌ها را در پنل «پیکربندی» باز کنید، یا فیلترها را در نقشهٔ حساسیت با «نشانه» مشخص کنید.</translation>
    </message>
    <message>
        <source>It uses %1.</source>
        <translation>از این مدارها استفاده می‌کند: %1.</translation>
    </message>
    <message>
        <source>Give %1 another circuit, and nothing else, so that the power falls and the predicted loss is at most %2.</source>
        <translation>فقط به %1 مدار دیگری بدهید، به‌گونه‌ای که توان کاهش یابد و افت پیش‌بینی‌شده حداکثر %2 باشد.</translation>
    </message>
    <message>
        <source>Select the filter in the sensitivity map and choose its circuit in the configuration. Undo what did not help.</source>
        <translation>فیلتر را در نقشهٔ حساسیت انتخاب کنید و مدارش را در پنل «پیکربندی» برگزینید. آنچه سودی نداشت را با «برگرداندن» پس بگیرید.</translation>
    </message>
    <message>
        <source>With %1 it takes %2 instead of %3, at a predicted loss of %4.</source>
        <translation>با %1 توان از %3 به %2 می‌رسد و افت پیش‌بینی‌شده %4 است.</translation>
    </message>
    <message>
        <source>Bring a configuration into view that loses at most %1 and saves at least %2 of the power.</source>
        <translation>کاری کنید که پیکربندی جاری حداکثر %1 افت داشته باشد و دست‌کم %2 در توان صرفه‌جویی کند.</translation>
    </message>
    <message>
        <source>Set the loss limit, or click a point below and to the left of others in the front.</source>
        <translation>محدودیت افت را تعیین کنید، یا روی نقطه‌ای از جبهه کلیک کنید که پایین‌تر و چپ‌تر از نقطه‌های دیگر است.</translation>
    </message>
    <message>
        <source>One point of the front loses %1 and changes the power by %2.</source>
        <translation>یکی از نقطه‌های جبهه افت %1 دارد و توان را %2 تغییر می‌دهد.</translation>
    </message>
    <message>
        <source>Where the power goes</source>
        <translation>توان کجا مصرف می‌شود</translation>
    </message>
    <message>
        <source>Who minds most</source>
        <translation>حساس‌ترین لایه</translation>
    </message>
    <message>
        <source>What a loss buys</source>
        <translation>صرفه‌جویی در ازای افت</translation>
    </message>
    <message>
        <source>How many kinds</source>
        <translation>چند نوع مدار</translation>
    </message>
    <message>
        <source>A cheaper filter</source>
        <translation>فیلتری ارزان‌تر</translation>
    </message>
    <message>
        <source>Two targets at once</source>
        <translation>دو الزام هم‌زمان</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreController</name>
    <message>
        <source>Exploring %1</source>
        <translation>کاوش %1</translation>
    </message>
</context>
<context>
    <name>hawx::ExploreOptionsDialog</name>
    <message>
        <source>&amp;loss</source>
        <translation>ا&amp;فت</translation>
    </message>
    <message>
        <source>&amp;power</source>
        <translation>&amp;توان</translation>
    </message>
    <message>
        <source>are&amp;a</source>
        <translation>&amp;مساحت</translation>
    </message>
    <message>
        <source>latenc&amp;y</source>
        <translation>&amp;زمان پاسخ</translation>
    </message>
    <message>
        <source>&amp;energy</source>
        <translation>ا&amp;نرژی</translation>
    </message>
    <message>
        <source>Settings of the search</source>
        <translation>تنظیمات جست‌وجو</translation>
    </message>
    <message>
        <source>unsigned, signs apart</source>
        <translation>بدون علامت، علامت‌ها جداگانه</translation>
    </message>
    <message>
        <source>signed, two&apos;s complement</source>
        <translation>علامت‌دار، مکمل دو</translation>
    </message>
    <message>
        <source>What the multipliers are given, and so which circuits there are</source>
        <translation>آنچه به ضرب‌کننده‌ها داده می‌شود و در نتیجه، مدارهای قابل استفاده</translation>
    </message>
    <message>
        <source>a circuit for each filter</source>
        <translation>یک مدار برای هر فیلتر</translation>
    </message>
    <message>
        <source>a circuit for each layer</source>
        <translation>یک مدار برای هر لایه</translation>
    </message>
    <message>
        <source>none</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>Largest losses, in percentage points, of operating points that share one set of circuits, such as %1; a machine can switch between them</source>
        <translation>بیشترین افت، به واحد درصد، برای نقطه‌های کاری که یک مجموعه مدار مشترک دارند، مانند ⁦%1⁩؛ شتاب‌دهنده می‌تواند میان آن‌ها جابه‌جا شود</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>&amp;Operands</source>
        <translation>&amp;عملوندها</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>تخ&amp;صیص</translation>
    </message>
    <message>
        <source>Make small</source>
        <translation>کمینه‌سازی</translation>
    </message>
    <message>
        <source>&amp;Quality levels</source>
        <translation>سطح‌های &amp;کیفیت</translation>
    </message>
    <message>
        <source>Compensate errors, where that helps</source>
        <translation>جبران خطاها، هر جا سودمند باشد</translation>
    </message>
    <message>
        <source>&amp;Fold mean errors into biases</source>
        <translation>ا&amp;دغام میانگین خطاها در بایاس‌ها</translation>
    </message>
    <message>
        <source>Subtract each filter&apos;s mean error from its bias; costs no hardware</source>
        <translation>میانگین خطای هر فیلتر از بایاس آن کم می‌شود؛ هزینهٔ سخت‌افزاری ندارد</translation>
    </message>
    <message>
        <source>Remap &amp;weights</source>
        <translation>&amp;بازنگاشت وزن‌ها</translation>
    </message>
    <message>
        <source>Store weights that the circuit multiplies better; costs no hardware</source>
        <translation>وزن‌هایی ذخیره می‌شوند که مدار آن‌ها را بهتر ضرب می‌کند؛ هزینهٔ سخت‌افزاری ندارد</translation>
    </message>
    <message>
        <source>&amp;Swap operands</source>
        <translation>&amp;جابه‌جایی عملوندها</translation>
    </message>
    <message>
        <source>Exchange weight and activation where the circuit is not commutative</source>
        <translation>جای وزن و فعال‌سازی عوض می‌شود، هر جا مدار جابه‌جایی‌پذیر نباشد</translation>
    </message>
    <message>
        <source>Control &amp;variate</source>
        <translation>متغیر کنتر&amp;لی</translation>
    </message>
    <message>
        <source>Subtract what the sum of activations says of the error; costs an adder for each processing element</source>
        <translation>آنچه مجموع فعال‌سازی‌ها دربارهٔ خطا نشان می‌دهد کم می‌شود؛ هزینهٔ آن یک جمع‌کننده برای هر عنصر پردازشی است</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>میزان تلاش</translation>
    </message>
    <message>
        <source> images</source>
        <translation> تصویر</translation>
    </message>
    <message>
        <source> points</source>
        <translation> نقطه</translation>
    </message>
    <message>
        <source>Cali&amp;bration</source>
        <translation>کالیب&amp;راسیون</translation>
    </message>
    <message>
        <source>Training images that fix the range of activations</source>
        <translation>تصاویر آموزشی که بازهٔ فعال‌سازی‌ها را تعیین می‌کنند</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>&amp;پروفایل‌گیری</translation>
    </message>
    <message>
        <source>Training images that measure sensitivity</source>
        <translation>تصاویر آموزشی که حساسیت با آن‌ها اندازه‌گیری می‌شود</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;آزمون</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>همهٔ تصاویر</translation>
    </message>
    <message>
        <source>Test images that verified losses refer to</source>
        <translation>تصاویر آزمونی که افت‌های درستی‌سنجی‌شده بر آن‌ها مبتنی‌اند</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>درستی‌&amp;سنجی</translation>
    </message>
    <message>
        <source>Most points of the front to measure bit-true</source>
        <translation>بیشترین تعداد نقطه‌های جبهه برای اندازه‌گیری بیت‌دقیق</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>بهب&amp;ود</translation>
    </message>
    <message>
        <source>Further points to measure, found by changing verified ones</source>
        <translation>نقطه‌های دیگری برای اندازه‌گیری که با تغییر نقطه‌های درستی‌سنجی‌شده پیدا می‌شوند</translation>
    </message>
    <message>
        <source>Verify what limits c&amp;hoose</source>
        <translation>درستی‌سنجی پیکربندی &amp;حاصل از محدودیت‌ها</translation>
    </message>
    <message>
        <source>After the search, too, and by itself, where that takes a moment only</source>
        <translation>پس از جست‌وجو نیز، به‌طور خودکار، هر جا فقط لحظه‌ای طول بکشد</translation>
    </message>
    <message>
        <source>Quality levels are losses in percentage points above 0, with ; between them.</source>
        <translation>سطح‌های کیفیت، افت‌های بزرگ‌تر از ۰ به واحد درصد هستند که با ; از هم جدا می‌شوند.</translation>
    </message>
    <message>
        <source>Choose the loss and one or two costs to make small.</source>
        <translation>افت و یک یا دو هزینه را برای کمینه‌سازی انتخاب کنید.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportController</name>
    <message>
        <source>The preview is being made.</source>
        <translation>پیش‌نمایش در حال آماده شدن است.</translation>
    </message>
    <message>
        <source>Validation needs the network and images that were explored: they are not open.</source>
        <translation>اعتبارسنجی به شبکه و تصاویر همان کاوش نیاز دارد که اکنون باز نیستند.</translation>
    </message>
    <message>
        <source>Tick at least one layer.</source>
        <translation>دست‌کم یک لایه را تیک بزنید.</translation>
    </message>
    <message>
        <source>Preview of an export</source>
        <translation>پیش‌نمایش برون‌بری</translation>
    </message>
    <message>
        <source>Where the folder is to be</source>
        <translation>محل پوشه</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>برون‌بری پیکربندی</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>برون‌بری %1</translation>
    </message>
    <message>
        <source>Validating hardware</source>
        <translation>اعتبارسنجی سخت‌افزار</translation>
    </message>
    <message>
        <source>Cancelled: not all was validated.</source>
        <translation>لغو شد: همه‌چیز اعتبارسنجی نشد.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportDialog</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;لایه‌ها</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;مرور…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>&amp;نمایش در پوشه</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>ا&amp;عتبارسنجی</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>برون‌بری پیکربندی</translation>
    </message>
    <message>
        <source>Ex&amp;port</source>
        <translation>برون‌&amp;بری</translation>
    </message>
    <message>
        <source>Vali&amp;dation</source>
        <translation>اع&amp;تبارسنجی</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>قالب‌ها</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>&amp;قالب</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>&amp;ذخیره در</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>‏%1 از پیش وجود دارد. جایگزین شود؟</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>در %1 ذخیره شد</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;جایگزینی</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>برون‌ب&amp;ری</translation>
    </message>
</context>
<context>
    <name>hawx::ExportForms</name>
    <message>
        <source>Configuration</source>
        <translation>پیکربندی</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>سخت‌افزار</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>نرم‌افزار</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>Configuration file (JSON)</source>
        <translation>پروندهٔ پیکربندی (JSON)</translation>
    </message>
    <message>
        <source>Table of filters (CSV)</source>
        <translation>جدول فیلترها (CSV)</translation>
    </message>
    <message>
        <source>Verilog with test benches</source>
        <translation>کد Verilog با تست‌بنچ</translation>
    </message>
    <message>
        <source>Truth tables for simulators</source>
        <translation>جدول‌های درستی برای شبیه‌سازها</translation>
    </message>
    <message>
        <source>C++ header with reference loop</source>
        <translation>سرآیند C++‎ با حلقهٔ مرجع</translation>
    </message>
    <message>
        <source>Quantised network (ONNX)</source>
        <translation>شبکهٔ کوانتیزه‌شده (ONNX)</translation>
    </message>
    <message>
        <source>Layers with circuits (hls4ml)</source>
        <translation>لایه‌ها همراه با مدارها (hls4ml)</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>گزارش (HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>گزارش (PDF)</translation>
    </message>
    <message>
        <source>Needs a configuration that the search found: this one was made by hand or is for another machine.</source>
        <translation>به پیکربندی یافته‌شده در جست‌وجو نیاز دارد: این یکی دستی ساخته شده یا برای شتاب‌دهنده‌ای دیگر است.</translation>
    </message>
    <message>
        <source>Needs the network and images that were explored: they are not open.</source>
        <translation>به شبکه و تصاویر همان کاوش نیاز دارد که اکنون باز نیستند.</translation>
    </message>
    <message>
        <source>Needs test images: open those that were explored.</source>
        <translation>به تصاویر آزمون نیاز دارد: تصاویر همان کاوش را باز کنید.</translation>
    </message>
    <message>
        <source>Needs a machine.</source>
        <translation>به شتاب‌دهنده نیاز دارد.</translation>
    </message>
</context>
<context>
    <name>hawx::ExportPreview</name>
    <message>
        <source>Files</source>
        <translation>پرونده‌ها</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>پیش‌نمایش</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>اندازه</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>بایت</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %Ln files, %1</source>
        <translation>
            <numerusform>پیش‌نمایش: %Ln پرونده، %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: one file, %1</source>
        <translation>پیش‌نمایش: یک پرونده، %1</translation>
    </message>
    <message>
        <source>This is no text: nothing of it can be shown here.</source>
        <translation>این پرونده متنی نیست: هیچ بخشی از آن را نمی‌توان اینجا نشان داد.</translation>
    </message>
    <message>
        <source>A browser shows it in its full layout.</source>
        <translation>مرورگر آن را با صفحه‌آرایی کامل نشان می‌دهد.</translation>
    </message>
    <message>
        <source>Shown is the beginning, %1.</source>
        <translation>فقط آغاز پرونده نمایش داده می‌شود، %1.</translation>
    </message>
</context>
<context>
    <name>hawx::FeatureMapView</name>
    <message>
        <source>Feature maps</source>
        <translation>نقشه‌های ویژگی</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln channels, largest difference %2</source>
        <translation>
            <numerusform>‏%1: %Ln کانال، بیشترین تفاوت ⁦%2⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>دقیق</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>تقریبی</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>تفاوت</translation>
    </message>
    <message>
        <source>channel %1 of %2, row %3, column %4
exact %5, approximate %6, difference %7</source>
        <translation>کانال %1 از %2، سطر %3، ستون %4
دقیق ⁦%5⁩، تقریبی ⁦%6⁩، تفاوت ⁦%7⁩</translation>
    </message>
    <message>
        <source>Feature maps of %1</source>
        <translation>نقشه‌های ویژگی %1</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>کانال</translation>
    </message>
    <message>
        <source>row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>column</source>
        <translation>ستون</translation>
    </message>
</context>
<context>
    <name>hawx::FigureMenu</name>
    <message>
        <source>Export &amp;picture…</source>
        <translation>برون‌بری &amp;تصویر…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;رونوشت از تصویر</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>نمایش به‌صورت &amp;جدول</translation>
    </message>
    <message>
        <source>Export &amp;data as CSV…</source>
        <translation>برون‌بری &amp;داده‌ها به‌صورت CSV…</translation>
    </message>
    <message>
        <source>Copy d&amp;ata</source>
        <translation>رو&amp;نوشت از داده‌ها</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>برون‌بری تصویر</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>برون‌بری داده‌ها</translation>
    </message>
    <message>
        <source>The data %1 was not written: %2.</source>
        <translation>دادهٔ %1 نوشته نشد: %2.</translation>
    </message>
</context>
<context>
    <name>hawx::FilterBar</name>
    <message>
        <source>any</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>up to %1&#xa0;%2</source>
        <translation>تا ⁦%1&#xa0;%2⁩</translation>
    </message>
    <message>
        <source>from %1&#xa0;%2</source>
        <translation>از ⁦%1&#xa0;%2⁩</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;%3</source>
        <translation>%1 تا %2&#xa0;%3</translation>
    </message>
    <message>
        <source>&amp;Used only</source>
        <translation>فقط &amp;به‌کاررفته</translation>
    </message>
    <message>
        <source>T&amp;icked only</source>
        <translation>فقط تیک‌&amp;خورده</translation>
    </message>
    <message>
        <source>Search name, family, origin</source>
        <translation>جست‌وجوی نام، خانواده، منشأ</translation>
    </message>
    <message>
        <source>Search circuits</source>
        <translation>جست‌وجوی مدارها</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>خانواده</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>همهٔ خانواده‌ها</translation>
    </message>
    <message>
        <source>Operands</source>
        <translation>عملوندها</translation>
    </message>
    <message>
        <source>Any operands</source>
        <translation>همهٔ عملوندها</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>علامت‌دار</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>بدون علامت</translation>
    </message>
    <message>
        <source>Drag a handle, or use the arrow keys; Space takes the other handle. A double click permits everything.</source>
        <translation>یکی از دستگیره‌ها را بکشید یا از کلیدهای جهت استفاده کنید؛ Space دستگیرهٔ دیگر را برمی‌گزیند. دوبار کلیک همه را مجاز می‌کند.</translation>
    </message>
    <message>
        <source>Range of power</source>
        <translation>بازهٔ توان</translation>
    </message>
    <message>
        <source>Power. %1</source>
        <translation>توان. %1</translation>
    </message>
    <message>
        <source>Range of mean absolute error</source>
        <translation>بازهٔ میانگین خطای مطلق</translation>
    </message>
    <message>
        <source>Mean absolute error. %1</source>
        <translation>میانگین خطای مطلق. %1</translation>
    </message>
    <message>
        <source>Only circuits of the configuration</source>
        <translation>فقط مدارهای پیکربندی</translation>
    </message>
    <message>
        <source>Only circuits that a search considers</source>
        <translation>فقط مدارهایی که جست‌وجو در نظر می‌گیرد</translation>
    </message>
    <message>
        <source>Show all circuits</source>
        <translation>نمایش همهٔ مدارها</translation>
    </message>
    <message>
        <source>&amp;Power</source>
        <translation>تو&amp;ان</translation>
    </message>
    <message>
        <source>&amp;MAE</source>
        <translation>خ&amp;طا (MAE)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln مدار</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
</context>
<context>
    <name>hawx::FiltersTour</name>
    <message>
        <source>One cell, one filter</source>
        <translation>یک خانه، یک فیلتر</translation>
    </message>
    <message>
        <source>Each row is a layer, each cell one of its filters. Light cells mind the circuit most: their errors reach the answer of the network.</source>
        <translation>هر سطر یک لایه و هر خانه یکی از فیلترهای آن است. خانه‌های روشن بیش از همه به مدار حساس‌اند: خطای آن‌ها تا پاسخ شبکه می‌رسد.</translation>
    </message>
    <message>
        <source>Click a light cell.</source>
        <translation>روی یک خانهٔ روشن کلیک کنید.</translation>
    </message>
    <message>
        <source>With %1, %2 scores %3. The most sensitive filter of all is %4 with %5.</source>
        <translation>با مدار %1، امتیاز %2 برابر با %3 است. حساس‌ترین فیلتر %4 است، با امتیاز %5.</translation>
    </message>
    <message>
        <source>Another circuit</source>
        <translation>مداری دیگر</translation>
    </message>
    <message>
        <source>The map shows one circuit at a time. Another one gives another picture: a filter that minds the one may bear the other.</source>
        <translation>نقشه هر بار یک مدار را نشان می‌دهد. با مداری دیگر، تصویر دیگری می‌بینید: فیلتری که به یکی حساس است، شاید با دیگری کنار بیاید.</translation>
    </message>
    <message>
        <source>Choose another circuit from the list.</source>
        <translation>مدار دیگری را از فهرست انتخاب کنید.</translation>
    </message>
    <message>
        <source>All filters together score %1 with %2, and %3 with %4.</source>
        <translation>مجموع امتیاز همهٔ فیلترها با مدار %2 برابر با %1 و با مدار %4 برابر با %3 است.</translation>
    </message>
    <message>
        <source>Whole layers</source>
        <translation>کل هر لایه</translation>
    </message>
    <message>
        <source>The same scores for whole layers, all circuits side by side.</source>
        <translation>همان امتیازها برای کل هر لایه، با همهٔ مدارها در کنار هم.</translation>
    </message>
    <message>
        <source>Press Layers.</source>
        <translation>دکمهٔ «لایه‌ها» را بزنید.</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit.</source>
        <translation>یک سطر برای هر لایه، یک ستون برای هر مدار.</translation>
    </message>
    <message>
        <source>Which layer minds %1 most?</source>
        <translation>کدام لایه بیش از همه به %1 حساس است؟</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>امتیاز %1: %2</translation>
    </message>
    <message>
        <source>Look down the column of %1: light is much.</source>
        <translation>ستون %1 را از بالا تا پایین نگاه کنید: روشن یعنی زیاد.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>‏%1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>،‏ </translation>
    </message>
    <message>
        <source>Try it by hand</source>
        <translation>خودتان امتحان کنید</translation>
    </message>
    <message>
        <source>What is selected can be given another circuit. Loss and power are predicted at once; Undo takes it back.</source>
        <translation>به آنچه انتخاب شده است، می‌توان مدار دیگری داد. افت و توان بی‌درنگ پیش‌بینی می‌شوند و «برگرداندن» آن را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>Choose a circuit for the selected filters.</source>
        <translation>برای فیلترهای انتخاب‌شده مداری برگزینید.</translation>
    </message>
    <message>
        <source>The loss went from %1 to %2, the power from %3 to %4.</source>
        <translation>افت از %1 به %2 و توان از %3 به %4 رسید.</translation>
    </message>
    <message>
        <source>Which filters care?</source>
        <translation>کدام فیلترها حساس‌اند؟</translation>
    </message>
    <message>
        <source>What errors of a circuit do to filters and layers of a network.</source>
        <translation>خطاهای یک مدار با فیلترها و لایه‌های شبکه چه می‌کنند.</translation>
    </message>
    <message>
        <source>Not all are equal</source>
        <translation>همه یکسان نیستند</translation>
    </message>
    <message>
        <source>Filters that do not care take a cheap circuit, those that do keep a good one. That is why a choice for each filter saves more than one circuit for all.</source>
        <translation>فیلترهایی که حساس نیستند مداری ارزان می‌گیرند و فیلترهای حساس مداری خوب را نگه می‌دارند. از این رو، انتخاب جداگانه برای هر فیلتر بیش از یک مدار برای همه صرفه‌جویی می‌کند.</translation>
    </message>
</context>
<context>
    <name>hawx::FrontController</name>
    <message>
        <source>Searching for %1</source>
        <translation>جست‌وجو برای %1</translation>
    </message>
</context>
<context>
    <name>hawx::FrontLegend</name>
    <message>
        <source>verified</source>
        <translation>درستی‌سنجی‌شده</translation>
    </message>
    <message>
        <source>predicted, 90 % interval</source>
        <translation>پیش‌بینی‌شده، بازهٔ ⁦۹۰&#xa0;%⁩</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>دقیق</translation>
    </message>
    <message>
        <source>before</source>
        <translation>پیشین</translation>
    </message>
    <message>
        <source>operating point</source>
        <translation>نقطهٔ کار</translation>
    </message>
    <message>
        <source>dominated here</source>
        <translation>مغلوب در اینجا</translation>
    </message>
</context>
<context>
    <name>hawx::GraphOverview</name>
    <message>
        <source>Overview of the network</source>
        <translation>نمای کلی شبکه</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>برای رفتن به آنجا کلیک کنید یا بکشید</translation>
    </message>
</context>
<context>
    <name>hawx::GuidedTours</name>
    <message>
        <source>Guided &amp;tours</source>
        <translation>&amp;تورهای آموزشی</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapContent</name>
    <message>
        <source>RMS error of one product</source>
        <translation>خطای RMS هر حاصل‌ضرب</translation>
    </message>
    <message>
        <source>part of a total loss of 1 pp (pp)</source>
        <translation>⁧سهم از افت کل ⁦۱&#xa0;pp⁩ (pp)⁩</translation>
    </message>
    <message>
        <source>with %1: %2, %3, mean error %4 %</source>
        <translation>با %1: %2، %3، میانگین خطا ⁦%4 %⁩</translation>
    </message>
    <message>
        <source>One product errs by &lt;b&gt;%1&lt;/b&gt; (RMS), by %2 in the mean</source>
        <translation>خطای هر حاصل‌ضرب: &lt;b&gt;%1&lt;/b&gt; (RMS)، به‌طور میانگین %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>‏%1، همهٔ %Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>‏%1، فیلتر %2 از %3</translation>
    </message>
    <message>
        <source>Contributes &lt;b&gt;%1&lt;/b&gt; where the whole network loses 1 pp</source>
        <translation>سهم: &lt;b&gt;%1&lt;/b&gt; از هر ⁦۱&#xa0;pp⁩ افت کل شبکه</translation>
    </message>
    <message>
        <source>in the configuration: &lt;b&gt;%1&lt;/b&gt;, with %2</source>
        <translation>در پیکربندی: &lt;b&gt;%1&lt;/b&gt;، با %2</translation>
    </message>
    <message>
        <source>Errors of products by circuit and layer</source>
        <translation>خطای حاصل‌ضرب‌ها به تفکیک مدار و لایه</translation>
    </message>
    <message>
        <source>Sensitivity of layers to circuits</source>
        <translation>حساسیت لایه‌ها به مدارها</translation>
    </message>
    <message>
        <source>Sensitivity of filters to %1</source>
        <translation>حساسیت فیلترها به %1</translation>
    </message>
    <message>
        <source>Sensitivity of filters to their circuits</source>
        <translation>حساسیت فیلترها به مدارهایشان</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>فیلتر</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>مدار</translation>
    </message>
    <message>
        <source>RMS error</source>
        <translation>خطای RMS</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>میانگین خطا</translation>
    </message>
    <message>
        <source>Share of a loss of 1 pp</source>
        <translation>سهم از افت ⁦۱&#xa0;pp⁩</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapPanel</name>
    <message>
        <source>Circuit</source>
        <translation>مدار</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نشانه</translation>
    </message>
    <message>
        <source>Mark filters whose circuit in the configuration is not exact with a dot</source>
        <translation>نشانه‌گذاری فیلترهایی که مدارشان در پیکربندی دقیق نیست، با نقطه</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>عملوندها</translation>
    </message>
    <message>
        <source>Errors of single products: one row for each circuit, one column for each layer</source>
        <translation>خطای تک‌تک حاصل‌ضرب‌ها: یک سطر برای هر مدار، یک ستون برای هر لایه</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>فیلترها</translation>
    </message>
    <message>
        <source>One cell for each filter, for one circuit</source>
        <translation>یک خانه برای هر فیلتر، برای یک مدار</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>لایه‌ها</translation>
    </message>
    <message>
        <source>One row for each layer, one column for each circuit</source>
        <translation>یک سطر برای هر لایه، یک ستون برای هر مدار</translation>
    </message>
    <message>
        <source>Whose effect the colours show</source>
        <translation>مداری که رنگ‌ها اثر آن را نشان می‌دهند</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>مرتب‌سازی</translation>
    </message>
    <message>
        <source>Highest scores first: filters within their layer, else rows by their sum</source>
        <translation>بیشترین امتیازها در ابتدا: فیلترها درون لایهٔ خود، وگرنه سطرها بر اساس مجموعشان</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>تصاویر اندازه‌گیری‌شده</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>طبق پیکربندی</translation>
    </message>
    <message>
        <source>The circuit that the chosen configuration gives each filter</source>
        <translation>مداری که پیکربندی انتخاب‌شده به هر فیلتر می‌دهد</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 از %2 تصویر</translation>
    </message>
</context>
<context>
    <name>hawx::HeatMapView</name>
    <message>
        <source>Sensitivity heat map</source>
        <translation>نقشهٔ حرارتی حساسیت</translation>
    </message>
    <message>
        <source>Select &amp;Layer</source>
        <translation>انتخاب &amp;لایه</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to %1</source>
        <translation>انتخاب فیلترها &amp;تا ⁦%1⁩</translation>
    </message>
    <message>
        <source>Select Filters &amp;up to This Score</source>
        <translation>انتخاب فیلترها &amp;تا این امتیاز</translation>
    </message>
    <message>
        <source>Select &amp;All Filters</source>
        <translation>انتخاب &amp;همهٔ فیلترها</translation>
    </message>
    <message>
        <source>&amp;Copy Values</source>
        <translation>&amp;رونوشت از مقدارها</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;بزرگ‌نمایی</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;کوچک‌نمایی</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;متناسب با پنجره</translation>
    </message>
</context>
<context>
    <name>hawx::HelpBrowser</name>
    <message>
        <source>Not on this page</source>
        <translation>در این صفحه یافت نشد</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>عقب</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>جلو</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>فهرست مطالب</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>یافتن در این صفحه</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>جست‌وجو در کتابچهٔ راهنما</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>یافتن مورد بعدی</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>یافتن مورد قبلی</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>متن بزرگ‌تر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>متن کوچک‌تر</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>متن با اندازهٔ معمول</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحه</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>یافته‌ها</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>قبلی</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>%1 – HAWX manual</source>
        <translation>‏%1 – کتابچهٔ راهنمای HAWX</translation>
    </message>
    <message>
        <source>HAWX manual</source>
        <translation>کتابچهٔ راهنمای HAWX</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>چیزی یافت نشد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s), the best first</source>
        <translation>
            <numerusform>%Ln مورد، بهترین‌ها در ابتدا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ImageCanvas</name>
    <message>
        <source>Input image</source>
        <translation>تصویر ورودی</translation>
    </message>
    <message>
        <source>Draw with the mouse, or move with arrow keys while holding Space. E switches between pen and eraser, Delete clears.</source>
        <translation>با ماوس بکشید، یا هم‌زمان با نگه داشتن Space با کلیدهای جهت حرکت کنید. E میان قلم و پاک‌کن جابه‌جا می‌شود و Delete همه را پاک می‌کند.</translation>
    </message>
    <message>
        <source>Draw with the mouse, or drop an image file</source>
        <translation>با ماوس نقاشی کنید یا یک پروندهٔ تصویر را اینجا رها کنید</translation>
    </message>
</context>
<context>
    <name>hawx::ImageListModel</name>
    <message>
        <source>image %1, %2</source>
        <translation>تصویر %1، %2</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>کلاس %1</translation>
    </message>
</context>
<context>
    <name>hawx::Infeasible</name>
    <message>
        <source>No configuration loses as little as %1; the least on this front is %2.</source>
        <translation>افت هیچ پیکربندی‌ای به کمی %1 نیست؛ کمترین افت در این جبهه %2 است.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it loses at least %1.</source>
        <translation>هیچ پیکربندی‌ای همهٔ محدودیت‌ها را برآورده نمی‌کند. با رعایت بقیه، افت دست‌کم %1 است.</translation>
    </message>
    <message>
        <source>No configuration needs as little power as %1; the least is %2.</source>
        <translation>توان هیچ پیکربندی‌ای به کمی %1 نیست؛ کمترین توان %2 است.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of power.</source>
        <translation>هیچ پیکربندی‌ای همهٔ محدودیت‌ها را برآورده نمی‌کند. با رعایت بقیه، توان دست‌کم %1 است.</translation>
    </message>
    <message>
        <source>No configuration is as small as %1; the smallest is %2.</source>
        <translation>هیچ پیکربندی‌ای به کوچکی %1 نیست؛ کوچک‌ترین %2 است.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others it takes at least %1 of area.</source>
        <translation>هیچ پیکربندی‌ای همهٔ محدودیت‌ها را برآورده نمی‌کند. با رعایت بقیه، مساحت دست‌کم %1 است.</translation>
    </message>
    <message>
        <source>No configuration is as fast as %1; the fastest takes %2.</source>
        <translation>زمان پاسخ هیچ پیکربندی‌ای به کمی %1 نیست؛ کمترین زمان %2 است.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1.</source>
        <translation>هیچ پیکربندی‌ای همهٔ محدودیت‌ها را برآورده نمی‌کند. با رعایت بقیه، زمان پاسخ هر تصویر دست‌کم %1 است.</translation>
    </message>
    <message>
        <source>No configuration needs as little energy as %1; the least is %2.</source>
        <translation>انرژی هیچ پیکربندی‌ای به کمی %1 نیست؛ کمترین انرژی %2 است.</translation>
    </message>
    <message>
        <source>No configuration meets all limits. Within the others an image takes at least %1 of energy.</source>
        <translation>هیچ پیکربندی‌ای همهٔ محدودیت‌ها را برآورده نمی‌کند. با رعایت بقیه، هر تصویر دست‌کم %1 انرژی مصرف می‌کند.</translation>
    </message>
    <message>
        <source>The search found no configuration.</source>
        <translation>جست‌وجو هیچ پیکربندی‌ای پیدا نکرد.</translation>
    </message>
    <message>
        <source>No configuration meets all limits; remove one of them.</source>
        <translation>هیچ پیکربندی‌ای همهٔ محدودیت‌ها را برآورده نمی‌کند؛ یکی از آن‌ها را بردارید.</translation>
    </message>
</context>
<context>
    <name>hawx::InputSteps</name>
    <message>
        <source>Images in files of %1 pixels.</source>
        <translation>پرونده‌های تصویر با %1 پیکسل.</translation>
    </message>
    <message>
        <source>Images in files of %1 to %2 pixels.</source>
        <translation>پرونده‌های تصویر با %1 تا %2 پیکسل.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels. Proportions are not kept.</source>
        <translation>تغییر مقیاس به %1 پیکسل. تناسب ابعاد حفظ نمی‌شود.</translation>
    </message>
    <message>
        <source>Scaled to %1 pixels.</source>
        <translation>تغییر مقیاس به %1 پیکسل.</translation>
    </message>
    <message>
        <source>%1 pixels, used as they are.</source>
        <translation>‏%1 پیکسل، بدون تغییر.</translation>
    </message>
    <message>
        <source>One channel, grey.</source>
        <translation>یک کانال، خاکستری.</translation>
    </message>
    <message>
        <source>Channels red, green and blue.</source>
        <translation>کانال‌های قرمز، سبز و آبی.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>پیکسل‌ها</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>ورودی شبکه</translation>
    </message>
    <message>
        <source>Value = (pixel / 255 − mean) / deviation</source>
        <translation>مقدار = (پیکسل / ۲۵۵ − میانگین) / انحراف معیار</translation>
    </message>
    <message>
        <source>The range of all images, training and test</source>
        <translation>بازهٔ همهٔ تصاویر، آموزشی و آزمون</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>میانگین</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>انحراف معیار</translation>
    </message>
    <message>
        <source>red</source>
        <translation>قرمز</translation>
    </message>
    <message>
        <source>green</source>
        <translation>سبز</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>آبی</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorController</name>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>‏%1 در %Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Inspecting %1</source>
        <translation>بررسی %1</translation>
    </message>
</context>
<context>
    <name>hawx::InspectorPanel</name>
    <message>
        <source>computing …</source>
        <translation>در حال محاسبه …</translation>
    </message>
    <message>
        <source>&amp;Logarithmic counts</source>
        <translation>شمار &amp;لگاریتمی</translation>
    </message>
    <message>
        <source>No layer inspected</source>
        <translation>لایه‌ای بررسی نشده است</translation>
    </message>
    <message>
        <source>Select a layer or filters, and a configuration, to see what their multipliers see and how far off the results are.</source>
        <translation>یک لایه یا چند فیلتر و یک پیکربندی را انتخاب کنید تا ببینید ضرب‌کننده‌های آن‌ها چه ورودی‌هایی می‌گیرند و نتیجه‌ها چقدر خطا دارند.</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>کدها</translation>
    </message>
    <message>
        <source>real values</source>
        <translation>مقدارهای حقیقی</translation>
    </message>
    <message>
        <source>Weights as</source>
        <translation>وزن‌ها به‌صورت</translation>
    </message>
    <message>
        <source>&amp;Weights as</source>
        <translation>و&amp;زن‌ها به‌صورت</translation>
    </message>
    <message>
        <source>Figures of the layer</source>
        <translation>مشخصات لایه</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>خروجی‌ها</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>خطاها</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>فعال‌سازی‌ها</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>وزن‌ها</translation>
    </message>
    <message>
        <source>Operand pairs</source>
        <translation>جفت‌های عملوند</translation>
    </message>
    <message>
        <source>Difference from fp32</source>
        <translation>تفاوت با fp32</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %Ln filters</source>
        <translation>
            <numerusform>‏%1، همهٔ %Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, filter %2 of %3</source>
        <translation>‏%1، فیلتر %2 از %3</translation>
    </message>
    <message>
        <source>%1, %2 of %3 filters</source>
        <translation>‏%1، %2 از %3 فیلتر</translation>
    </message>
    <message>
        <source>Weights of %1</source>
        <translation>وزن‌های %1</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>وزن‌ها</translation>
    </message>
    <message>
        <source>code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Activations of %1</source>
        <translation>فعال‌سازی‌های %1</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>ضرب</translation>
    </message>
    <message>
        <source>Operand pairs of %1</source>
        <translation>جفت‌های عملوند %1</translation>
    </message>
    <message>
        <source>Outputs of %1</source>
        <translation>خروجی‌های %1</translation>
    </message>
    <message>
        <source>accumulator</source>
        <translation>انباره</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>خروجی</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>دقیق</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>تقریبی</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>خطاهای %1</translation>
    </message>
    <message>
        <source>approximate − exact</source>
        <translation>تقریبی − دقیق</translation>
    </message>
    <message>
        <source>own</source>
        <translation>خود لایه</translation>
    </message>
    <message>
        <source>total</source>
        <translation>کل</translation>
    </message>
    <message>
        <source>Difference from fp32 of %1</source>
        <translation>تفاوت %1 با fp32</translation>
    </message>
    <message>
        <source>quantised − fp32</source>
        <translation>⁧کوانتیزه‌شده − fp32⁩</translation>
    </message>
</context>
<context>
    <name>hawx::JobRow</name>
    <message>
        <source>Pause</source>
        <translation>مکث</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>مکث: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>لغو: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2، %3 از %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>paused after %1</source>
        <translation>پس از %1 مکث شد</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1، حدود %2 مانده است</translation>
    </message>
</context>
<context>
    <name>hawx::JobsPanel</name>
    <message>
        <source>Nothing is running</source>
        <translation>کاری در حال اجرا نیست</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: در %2 انجام شد</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1: پس از %2 ناموفق بود</translation>
    </message>
    <message>
        <source>%1: cancelled after %2</source>
        <translation>%1: پس از %2 لغو شد</translation>
    </message>
</context>
<context>
    <name>hawx::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;زبان</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>مانند &amp;میزکار</translation>
    </message>
    <message>
        <source>the desktop&apos;s language</source>
        <translation>زبان میزکار</translation>
    </message>
</context>
<context>
    <name>hawx::LayerChecks</name>
    <message>
        <source>All or none of the layers</source>
        <translation>همه یا هیچ‌یک از لایه‌ها</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates an image</source>
        <translation>⁦%1⁩ عمل ضرب–انباشت برای هر تصویر</translation>
    </message>
</context>
<context>
    <name>hawx::LayerFiguresModel</name>
    <message>
        <source>Own error</source>
        <translation>خطای خود لایه</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of what this layer&apos;s circuits add to the accumulator, on the inputs they get</source>
        <translation>بایاس ± انحراف معیار آنچه مدارهای این لایه، برای ورودی‌هایی که می‌گیرند، به انباره می‌افزایند</translation>
    </message>
    <message>
        <source>Own error, relative</source>
        <translation>خطای خود لایه، نسبی</translation>
    </message>
    <message>
        <source>Root mean square of the own error / standard deviation of the exact outputs</source>
        <translation>جذر میانگین مربعات خطای خود لایه / انحراف معیار خروجی‌های دقیق</translation>
    </message>
    <message>
        <source>Total error</source>
        <translation>خطای کل</translation>
    </message>
    <message>
        <source>Bias ± standard deviation of the approximate minus the exact accumulator: errors of the layers before included</source>
        <translation>بایاس ± انحراف معیار تفاضل انبارهٔ تقریبی و دقیق، با احتساب خطای لایه‌های پیشین</translation>
    </message>
    <message>
        <source>Total error, relative</source>
        <translation>خطای کل، نسبی</translation>
    </message>
    <message>
        <source>Root mean square of the total error / standard deviation of the exact outputs</source>
        <translation>جذر میانگین مربعات خطای کل / انحراف معیار خروجی‌های دقیق</translation>
    </message>
    <message>
        <source>Outputs, exact</source>
        <translation>خروجی‌ها، دقیق</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of the accumulators</source>
        <translation>میانگین ± انحراف معیار انباره‌ها</translation>
    </message>
    <message>
        <source>Outputs, approximate</source>
        <translation>خروجی‌ها، تقریبی</translation>
    </message>
    <message>
        <source>SQNR, exact</source>
        <translation>‏SQNR، دقیق</translation>
    </message>
    <message>
        <source>Signal to quantisation noise of the layer&apos;s output, with the fp32 network as signal</source>
        <translation>نسبت سیگنال به نویز کوانتیزه‌سازی در خروجی لایه، با شبکهٔ fp32 به‌عنوان سیگنال</translation>
    </message>
    <message>
        <source>SQNR, approximate</source>
        <translation>‏SQNR، تقریبی</translation>
    </message>
    <message>
        <source>The same with the circuits&apos; errors as noise, too</source>
        <translation>همان کمیت، با احتساب خطای مدارها به‌عنوان نویز</translation>
    </message>
    <message>
        <source>Zero activations</source>
        <translation>فعال‌سازی‌های صفر</translation>
    </message>
    <message>
        <source>Share of multiplications whose activation is 0, padding included</source>
        <translation>سهم ضرب‌هایی که فعال‌سازی آن‌ها ۰ است، با احتساب لایه‌گذاری (padding)</translation>
    </message>
    <message>
        <source>Zero weights</source>
        <translation>وزن‌های صفر</translation>
    </message>
    <message>
        <source>Share of multiplications whose weight is 0</source>
        <translation>سهم ضرب‌هایی که وزن آن‌ها ۰ است</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>ضرب‌ها</translation>
    </message>
    <message>
        <source>Over all images inspected</source>
        <translation>روی همهٔ تصاویر بررسی‌شده</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>تصاویر</translation>
    </message>
    <message>
        <source>Images inspected</source>
        <translation>تصاویر بررسی‌شده</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>کمیت</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
</context>
<context>
    <name>hawx::LayerType</name>
    <message>
        <source>input</source>
        <translation>ورودی</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>کانولوشن</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>تمام‌متصل</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>فعال‌سازی</translation>
    </message>
    <message>
        <source>max pooling</source>
        <translation>ادغام بیشینه</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>ادغام میانگین</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>channel scale</source>
        <translation>مقیاس کانال</translation>
    </message>
    <message>
        <source>concatenation</source>
        <translation>الحاق</translation>
    </message>
    <message>
        <source>channel shuffle</source>
        <translation>بُرزدن کانال‌ها</translation>
    </message>
    <message>
        <source>channel slice</source>
        <translation>برش کانال‌ها</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>تخت‌سازی</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>نرمال‌سازی دسته‌ای</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>سافت‌مکس</translation>
    </message>
</context>
<context>
    <name>hawx::Layouts</name>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;کاوش</translation>
    </message>
    <message>
        <source>Everything at hand</source>
        <translation>همه‌چیز در دسترس</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;مقایسه</translation>
    </message>
    <message>
        <source>Fronts and pinned configurations</source>
        <translation>جبهه‌ها و پیکربندی‌های سنجاق‌شده</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;بررسی</translation>
    </message>
    <message>
        <source>Layers and what circuits do to them</source>
        <translation>لایه‌ها و اثر مدارها بر آن‌ها</translation>
    </message>
    <message>
        <source>Ci&amp;rcuits</source>
        <translation>م&amp;دارها</translation>
    </message>
    <message>
        <source>The library, errors and evolution</source>
        <translation>کتابخانه، خطاها و تکامل</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;تدریس</translation>
    </message>
    <message>
        <source>The front, targets and images to try</source>
        <translation>جبهه، الزامات و تصاویری برای آزمودن</translation>
    </message>
</context>
<context>
    <name>hawx::LimitSpinBox</name>
    <message>
        <source>none</source>
        <translation>ندارد</translation>
    </message>
</context>
<context>
    <name>hawx::MachinePanel</name>
    <message>
        <source>Accelerator</source>
        <translation>شتاب‌دهنده</translation>
    </message>
    <message>
        <source>&amp;Accelerator</source>
        <translation>شتا&amp;ب‌دهنده</translation>
    </message>
    <message>
        <source>&amp;Throughput</source>
        <translation>&amp;گذردهی</translation>
    </message>
    <message>
        <source>Images a second that the accelerator must reach</source>
        <translation>تعداد تصویر در ثانیه که شتاب‌دهنده باید به آن برسد</translation>
    </message>
    <message>
        <source>&amp;Multipliers</source>
        <translation>&amp;ضرب‌کننده‌ها</translation>
    </message>
    <message>
        <source>Most multipliers that all layers may have</source>
        <translation>بیشترین تعداد ضرب‌کننده برای همهٔ لایه‌ها</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>س&amp;طرها</translation>
    </message>
    <message>
        <source>Rows of the array</source>
        <translation>سطرهای آرایه</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;ستون‌ها</translation>
    </message>
    <message>
        <source>Columns of the array</source>
        <translation>ستون‌های آرایه</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>واحد&amp;ها</translation>
    </message>
    <message>
        <source>Compute units of eight processing elements</source>
        <translation>واحدهای محاسباتی، هر یک با هشت عنصر پردازشی</translation>
    </message>
    <message>
        <source>&amp;Circuits</source>
        <translation>م&amp;دارها</translation>
    </message>
    <message>
        <source>Most different circuits on the accelerator</source>
        <translation>بیشترین تعداد مدارهای متفاوت در شتاب‌دهنده</translation>
    </message>
    <message>
        <source>any</source>
        <translation>نامحدود</translation>
    </message>
</context>
<context>
    <name>hawx::MachinesTour</name>
    <message>
        <source>any number of circuits</source>
        <translation>تعداد نامحدودی مدار</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circuits</source>
        <translation>
            <numerusform>%Ln مدار</numerusform>
        </translation>
    </message>
    <message>
        <source>Another kind of machine</source>
        <translation>نوع دیگری از شتاب‌دهنده</translation>
    </message>
    <message>
        <source>A spatial machine has multipliers of its own for each layer: many, each with the circuit that suits it. A temporal one has few, and all layers use them in turn: every circuit must be in each of them.</source>
        <translation>شتاب‌دهندهٔ مکانی برای هر لایه ضرب‌کننده‌های جداگانه دارد: ضرب‌کننده‌های بسیار، هر یک با مداری که مناسب آن است. شتاب‌دهندهٔ زمانی ضرب‌کننده‌های اندکی دارد و همهٔ لایه‌ها به‌نوبت از آن‌ها استفاده می‌کنند: پس همهٔ مدارها باید در تک‌تک آن‌ها باشند.</translation>
    </message>
    <message>
        <source>Choose an accelerator of the other kind from the list.</source>
        <translation>شتاب‌دهنده‌ای از نوع دیگر را از فهرست انتخاب کنید.</translation>
    </message>
    <message>
        <source>The exact network takes %1 and %2 on %3, and %4 and %5 on %6. The front was predicted anew, without another search.</source>
        <translation>شبکهٔ دقیق روی %3 توان %1 و مساحت %2 می‌خواهد و روی %6 توان %4 و مساحت %5. جبهه بدون جست‌وجوی دوباره، از نو پیش‌بینی شد.</translation>
    </message>
    <message>
        <source>On which of the two is one image done sooner?</source>
        <translation>روی کدام‌یک از این دو، کار یک تصویر زودتر تمام می‌شود؟</translation>
    </message>
    <message>
        <source>Choose the latency for an axis of the front, or think of how many multipliers work at once.</source>
        <translation>برای یکی از محورهای جبهه، زمان پاسخ را انتخاب کنید، یا فکر کنید که چند ضرب‌کننده هم‌زمان کار می‌کنند.</translation>
    </message>
    <message>
        <source>One image takes %1 on %2 and %3 on %4.</source>
        <translation>یک تصویر روی %2 در %1 و روی %4 در %3 انجام می‌شود.</translation>
    </message>
    <message>
        <source>How many different circuits</source>
        <translation>چند مدار متفاوت؟</translation>
    </message>
    <message>
        <source>More circuits let each filter have the one that suits it. Where all layers share the multipliers, each circuit more takes area in every one of them.</source>
        <translation>هرچه مدارها بیشتر باشند، هر فیلتر می‌تواند مدار مناسب خود را داشته باشد. اما هر جا همهٔ لایه‌ها ضرب‌کننده‌های مشترک دارند، هر مدار اضافی در تک‌تک آن‌ها مساحت می‌گیرد.</translation>
    </message>
    <message>
        <source>Move the slider Circuits.</source>
        <translation>لغزندهٔ «مدارها» را جابه‌جا کنید.</translation>
    </message>
    <message>
        <source>With %1 instead of %2 the best configuration within the limits uses %3 instead of %4: power %5 instead of %6, area %7 instead of %8.</source>
        <translation>با %1 به‌جای %2، بهترین پیکربندی در چارچوب محدودیت‌ها از %3 مدار به‌جای %4 مدار استفاده می‌کند: توان %5 به‌جای %6، مساحت %7 به‌جای %8.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>A machine is a decision like any other: it can be undone.</source>
        <translation>انتخاب شتاب‌دهنده هم تصمیمی مانند تصمیم‌های دیگر است: می‌توان آن را برگرداند.</translation>
    </message>
    <message>
        <source>Press Undo until the machine of the search is back.</source>
        <translation>دکمهٔ «برگرداندن» را آن‌قدر بزنید تا شتاب‌دهندهٔ جست‌وجو بازگردد.</translation>
    </message>
    <message>
        <source>The front of %1 is there again, with all that was verified.</source>
        <translation>جبههٔ %1 دوباره اینجاست، با همهٔ آنچه درستی‌سنجی شده بود.</translation>
    </message>
    <message>
        <source>Spatial or temporal?</source>
        <translation>مکانی یا زمانی؟</translation>
    </message>
    <message>
        <source>What the machine has to do with the choice of circuits.</source>
        <translation>شتاب‌دهنده چه نقشی در انتخاب مدارها دارد.</translation>
    </message>
    <message>
        <source>The machine decides</source>
        <translation>شتاب‌دهنده تعیین می‌کند</translation>
    </message>
    <message>
        <source>The same errors, the same filters, and yet another best configuration: what a circuit saves depends on how often it is built and how often it is used.</source>
        <translation>همان خطاها، همان فیلترها و با این حال بهترین پیکربندی دیگری: صرفه‌جویی یک مدار به این بستگی دارد که چند بار ساخته و چند بار استفاده می‌شود.</translation>
    </message>
    <message>
        <source>The front was predicted anew. The configuration that was made by hand does not fit the machine; Undo brings it back.</source>
        <translation>جبهه از نو پیش‌بینی شد. پیکربندی دستی با این شتاب‌دهنده سازگار نیست؛ «برگرداندن» آن را بازمی‌گرداند.</translation>
    </message>
</context>
<context>
    <name>hawx::MainWindow</name>
    <message>
        <source>HAWX will speak %1 when it starts next.</source>
        <translation>زبان HAWX از اجرای بعدی %1 خواهد بود.</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>در %1 ذخیره شد</translation>
    </message>
    <message>
        <source>%1[*] – HAWX</source>
        <translation>%1[*] – HAWX</translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>باز کردن شبکه</translation>
    </message>
    <message>
        <source>Networks (*.onnx);;All files (*)</source>
        <translation>شبکه‌ها (*.onnx);;همهٔ پرونده‌ها (*)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>باز کردن نشست</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>نشست‌های HAWX (*.hawx)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>به %1 برون‌بری شد</translation>
    </message>
    <message>
        <source>The network file %1 is another one than when the session was saved; its results are shown, but cannot be verified. Open the file to explore it.</source>
        <translation>پروندهٔ شبکهٔ %1 با پرونده‌ای که هنگام ذخیرهٔ نشست بود یکی نیست؛ نتایج آن نمایش داده می‌شوند، اما درستی‌سنجی ممکن نیست. برای کاوش، پرونده را باز کنید.</translation>
    </message>
    <message>
        <source>Open a folder of labelled images. Those of the built-in example come with the package %1:
sudo apt install %1</source>
        <translation>پوشه‌ای از تصاویر برچسب‌دار باز کنید. تصاویر مثال همراه در بستهٔ %1 هستند:
sudo apt install %1</translation>
    </message>
    <message>
        <source>The session is shown; exploring and verifying need %1, which is no longer there.</source>
        <translation>نشست نمایش داده می‌شود؛ کاوش و درستی‌سنجی به %1 نیاز دارند که دیگر در جای خود نیست.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>The search in this session has not ended: Explore goes on with it.</source>
        <translation>جست‌وجوی این نشست به پایان نرسیده است: «کاوش» آن را ادامه می‌دهد.</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4</source>
        <translation>‏%1 روی %2: %3، %4</translation>
    </message>
    <message>
        <source>verified loss %1</source>
        <translation>افت درستی‌سنجی‌شده %1</translation>
    </message>
    <message>
        <source>predicted loss %1</source>
        <translation>افت پیش‌بینی‌شده %1</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>توان %1</translation>
    </message>
    <message>
        <source>About HAWX</source>
        <translation>دربارهٔ HAWX</translation>
    </message>
    <message>
        <source>&lt;h3&gt;HAWX %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;‏HAWX %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Explores approximate arithmetic in neural-network accelerators: which multiplication, in which filter, may be computed by a cheaper circuit, and what that buys.&lt;/p&gt;&lt;p&gt;Implements the method of &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt;. Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;کاوش محاسبات تقریبی در شتاب‌دهنده‌های شبکهٔ عصبی: کدام ضرب را، در کدام فیلتر، می‌توان با مداری ارزان‌تر محاسبه کرد و این کار چه سودی دارد؟&lt;/p&gt;&lt;p&gt;این برنامه روش مقالهٔ &lt;a href=&apos;https://arxiv.org/abs/2602.16336&apos;&gt;arXiv 2602.16336&lt;/a&gt; را پیاده‌سازی می‌کند. نرم‌افزار آزاد تحت پروانهٔ عمومی همگانی گنو (GNU GPL)، نسخهٔ ۳ یا بالاتر.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open a network: the images are read in the size that it needs.</source>
        <translation>یک شبکه باز کنید: تصاویر با اندازهٔ مورد نیاز آن خوانده می‌شوند.</translation>
    </message>
    <message>
        <source>Open labelled images, or drop their folder here.</source>
        <translation>تصاویر برچسب‌دار را باز کنید یا پوشهٔ آن‌ها را اینجا رها کنید.</translation>
    </message>
</context>
<context>
    <name>hawx::Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;پوسته</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>مانند &amp;میزکار</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;روشن</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;تیره</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;چیدمان</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;بازنشانی چیدمان</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;پرونده</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;ویرایش</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>ا&amp;جرا</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;نما</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>&amp;شکل‌ها</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;راهنما</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ابزارها</translation>
    </message>
</context>
<context>
    <name>hawx::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>بستن این پیام</translation>
    </message>
</context>
<context>
    <name>hawx::MultiplierTour</name>
    <message>
        <source>%1 is wrong for %2 of all pairs, by %3 at most.</source>
        <translation>‏%1 برای %2 از همهٔ جفت‌ها نتیجهٔ نادرست می‌دهد، با خطای حداکثر %3.</translation>
    </message>
    <message>
        <source>%1: %2 power against the exact circuit. It is wrong for %3 of all pairs, by %4 on average and %5 at most.</source>
        <translation>‏%1: توان %2 نسبت به مدار دقیق. برای %3 از همهٔ جفت‌ها نتیجهٔ نادرست می‌دهد، با خطای میانگین %4 و حداکثر %5.</translation>
    </message>
    <message>
        <source>Choose a circuit</source>
        <translation>یک مدار انتخاب کنید</translation>
    </message>
    <message>
        <source>Each row is a circuit: its power and area, and its mean error (MAE) in per cent of the largest result.</source>
        <translation>هر سطر یک مدار است: توان و مساحت آن، و میانگین خطایش (MAE) بر حسب درصد از بزرگ‌ترین نتیجه.</translation>
    </message>
    <message>
        <source>Click a circuit whose MAE is not 0.</source>
        <translation>روی مداری کلیک کنید که MAE آن ۰ نیست.</translation>
    </message>
    <message>
        <source>Look at its errors</source>
        <translation>به خطاهای آن نگاه کنید</translation>
    </message>
    <message>
        <source>All pairs of operands at once: A goes across, B goes up. The colour is the error of the product. Pale pairs are exact.</source>
        <translation>همهٔ جفت‌های عملوند یکجا: A در راستای افقی و B در راستای عمودی. رنگ، خطای حاصل‌ضرب را نشان می‌دهد. جفت‌های کم‌رنگ دقیق‌اند.</translation>
    </message>
    <message>
        <source>Point at a pair whose product is wrong.</source>
        <translation>به جفتی اشاره کنید که حاصل‌ضرب آن نادرست است.</translation>
    </message>
    <message>
        <source>%1. The gates that would have made the difference are not there.</source>
        <translation>‏%1. گیت‌هایی که نتیجه را درست می‌کردند، در این مدار نیستند.</translation>
    </message>
    <message>
        <source>Is 0 times anything still 0 in this circuit?</source>
        <translation>آیا در این مدار، حاصل‌ضرب ۰ در هر مقدار همچنان ۰ است؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>No</source>
        <translation>خیر</translation>
    </message>
    <message>
        <source>Point at the lines where A or B is 0.</source>
        <translation>به خط‌هایی اشاره کنید که در آن‌ها A یا B برابر با ۰ است.</translation>
    </message>
    <message>
        <source>It is zero safe. Networks are full of zeros, and all of them stay exact.</source>
        <translation>این مدار ایمن در صفر است. شبکه‌ها پر از صفرند و همهٔ این ضرب‌ها دقیق می‌مانند.</translation>
    </message>
    <message>
        <source>It is not zero safe. It adds an error wherever the network multiplies by 0, which is often.</source>
        <translation>این مدار ایمن در صفر نیست. هر جا شبکه در ۰ ضرب کند، که بسیار پیش می‌آید، خطایی می‌افزاید.</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>دو مدار را مقایسه کنید</translation>
    </message>
    <message>
        <source>Two circuits stand side by side on one scale.</source>
        <translation>دو مدار در کنار هم، با یک مقیاس مشترک.</translation>
    </message>
    <message>
        <source>Hold Ctrl and click a second circuit.</source>
        <translation>کلید Ctrl را نگه دارید و روی مدار دومی کلیک کنید.</translation>
    </message>
    <message>
        <source>The mean errors are %1 for %2 and %3 for %4.</source>
        <translation>میانگین خطای %2 برابر با %1 و میانگین خطای %4 برابر با %3 است.</translation>
    </message>
    <message>
        <source>%1 takes %2 and errs by %3 on average, %4 takes %5 and errs by %6.</source>
        <translation>توان %1 برابر با %2 و میانگین خطای آن %3 است؛ توان %4 برابر با %5 و میانگین خطای آن %6 است.</translation>
    </message>
    <message>
        <source>%1 Less power is paid for with larger errors.</source>
        <translation>‏%1 بهای توان کمتر، خطای بزرگ‌تر است.</translation>
    </message>
    <message>
        <source>%1 The cheaper one is also as good or better: which gates are left out matters, not only how many.</source>
        <translation>‏%1 مدار ارزان‌تر به همان خوبی یا حتی بهتر است: مهم است کدام گیت‌ها حذف شوند، نه فقط چند گیت.</translation>
    </message>
    <message>
        <source>Cost against error</source>
        <translation>هزینه در برابر خطا</translation>
    </message>
    <message>
        <source>Each mark is a circuit. The line joins those that no other one beats in both cost and error.</source>
        <translation>هر نشانه یک مدار است. خط، مدارهایی را به هم وصل می‌کند که هیچ مداری هم در هزینه و هم در خطا بر آن‌ها برتری ندارد.</translation>
    </message>
    <message>
        <source>Click a circuit in the plot.</source>
        <translation>روی مداری در نمودار کلیک کنید.</translation>
    </message>
    <message>
        <source>Why can a multiplier be wrong?</source>
        <translation>چرا ضرب‌کننده می‌تواند اشتباه کند؟</translation>
    </message>
    <message>
        <source>Circuits with fewer gates, what they save and where they err.</source>
        <translation>مدارهایی با گیت‌های کمتر: چه صرفه‌جویی می‌کنند و کجا خطا دارند.</translation>
    </message>
    <message>
        <source>Fewer gates, less power</source>
        <translation>گیت کمتر، توان کمتر</translation>
    </message>
    <message>
        <source>A multiplier of two numbers of 8 bits has several hundred gates. Without some of them it takes less power, and some products are wrong. This tour shows which ones, and by how much.</source>
        <translation>ضرب‌کنندهٔ دو عدد ۸ بیتی چند صد گیت دارد. بدون برخی از آن‌ها توان کمتری مصرف می‌کند و برخی حاصل‌ضرب‌ها نادرست می‌شوند. این تور نشان می‌دهد کدام‌ها و به چه اندازه.</translation>
    </message>
    <message>
        <source>Wrong where it does not matter</source>
        <translation>نادرست، آنجا که اهمیتی ندارد</translation>
    </message>
    <message>
        <source>A network adds up thousands of products, and small errors cancel. So what counts is not the circuit alone, but where it is used. The next tour, &quot;Which filters care?&quot;, looks at that.</source>
        <translation>شبکه هزاران حاصل‌ضرب را با هم جمع می‌کند و خطاهای کوچک یکدیگر را خنثی می‌کنند. پس فقط مدار مهم نیست، بلکه جای استفاده از آن هم مهم است. تور بعدی، «کدام فیلترها حساس‌اند؟»، به همین می‌پردازد.</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraph</name>
    <message>
        <source>%1 MACs · %2 params</source>
        <translation>⁧⁦%1 MAC⁩ · ⁦%2⁩ پارامتر⁩</translation>
    </message>
    <message>
        <source>%1 % of power</source>
        <translation>⁧⁦%1 %⁩ توان⁩</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkGraphView</name>
    <message>
        <source>Graph of the network</source>
        <translation>گراف شبکه</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;انتخاب</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>&amp;بزرگ‌نمایی روی آن</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>&amp;رونوشت از نام</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>نمایش &amp;همه</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2), output %3</source>
        <translation>‏%1 (%2)، خروجی %3</translation>
    </message>
    <message>
        <source>%1, %2 multiplications, %3 parameters</source>
        <translation>%1، %2 ضرب، %3 پارامتر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>Contributes %1 with that circuit, where the whole network loses 1 pp</source>
        <translation>سهم با آن مدار: %1 از هر ⁦۱&#xa0;pp⁩ افت کل شبکه</translation>
    </message>
    <message>
        <source>%1 % of the multiplications</source>
        <translation>⁦%1 %⁩ از ضرب‌ها</translation>
    </message>
    <message>
        <source>%1 % of the power of the multiplications</source>
        <translation>⁦%1 %⁩ از توان ضرب‌ها</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln filters</source>
        <translation>
            <numerusform>‏%1 در %Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>فیلترها</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>پارامترها</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>حساسیت</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>تعداد ضرب–انباشت برای یک تصویر</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>وزن‌ها و بایاس‌ها</translation>
    </message>
    <message>
        <source>What the whole layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>سهم کل لایه از افت ⁦۱&#xa0;pp⁩ با مداری که نقشهٔ حساسیت نشان می‌دهد</translation>
    </message>
</context>
<context>
    <name>hawx::NetworkPanel</name>
    <message>
        <source>Layers that multiply, and what they need for one image</source>
        <translation>لایه‌هایی که ضرب انجام می‌دهند و آنچه برای یک تصویر نیاز دارند</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>گراف</translation>
    </message>
    <message>
        <source>The way of the data</source>
        <translation>مسیر داده‌ها</translation>
    </message>
    <message>
        <source>List</source>
        <translation>فهرست</translation>
    </message>
    <message>
        <source>One line for each layer</source>
        <translation>یک سطر برای هر لایه</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>لایه‌های شبکه</translation>
    </message>
    <message>
        <source>Find a name or type</source>
        <translation>یافتن نام یا نوع</translation>
    </message>
    <message>
        <source>Find a layer by its name or type</source>
        <translation>یافتن لایه بر اساس نام یا نوع</translation>
    </message>
    <message>
        <source>Return goes to the next, Shift+Return to the one before (%1)</source>
        <translation>کلید Return به مورد بعدی و Shift+Return به مورد قبلی می‌رود (%1)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>نمایش همه</translation>
    </message>
    <message>
        <source>Show everything (%1)</source>
        <translation>نمایش همه (%1)</translation>
    </message>
    <message>
        <source>Match before</source>
        <translation>مورد قبلی</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>مورد بعدی</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>رنگ بر اساس</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>حساسیت</translation>
    </message>
    <message>
        <source>What the layer contributes to a loss of 1 pp with the circuit that the sensitivity map shows</source>
        <translation>سهم لایه از افت ⁦۱&#xa0;pp⁩ با مداری که نقشهٔ حساسیت نشان می‌دهد</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>The layer&apos;s share of the power of all multiplications</source>
        <translation>سهم لایه از توان همهٔ ضرب‌ها</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>مدارها</translation>
    </message>
    <message>
        <source>How many filters use each circuit of the chosen configuration</source>
        <translation>تعداد فیلترهایی که از هر مدار پیکربندی انتخاب‌شده استفاده می‌کنند</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>Known once the network is explored and a circuit shown</source>
        <translation>پس از کاوش شبکه و نمایش یک مدار معلوم می‌شود</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>No configuration is chosen</source>
        <translation>پیکربندی‌ای انتخاب نشده است</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>یافت نشد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln مورد یافت شد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 MACs, %4 parameters</source>
        <translation>%1، %2، %3 MAC، %4 پارامتر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln لایه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln فیلتر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>output</source>
        <translation>خروجی</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>فیلترها</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>پارامترها</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>حساسیت</translation>
    </message>
    <message>
        <source>share of power</source>
        <translation>سهم توان</translation>
    </message>
</context>
<context>
    <name>hawx::Objectives</name>
    <message>
        <source>power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>زمان پاسخ</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>انرژی</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>افت</translation>
    </message>
    <message>
        <source>power of the multipliers (%1)</source>
        <translation>⁧توان ضرب‌کننده‌ها (%1)⁩</translation>
    </message>
    <message>
        <source>area of the multipliers (%1)</source>
        <translation>⁧مساحت ضرب‌کننده‌ها (%1)⁩</translation>
    </message>
    <message>
        <source>latency of an image (%1)</source>
        <translation>⁧زمان پاسخ برای یک تصویر (%1)⁩</translation>
    </message>
    <message>
        <source>energy for an image (%1)</source>
        <translation>⁧انرژی برای یک تصویر (%1)⁩</translation>
    </message>
    <message>
        <source>loss of top-1 accuracy (%1)</source>
        <translation>⁧افت دقت top-1 (%1)⁩</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, verified (predicted %2, 90 % within %3)</source>
        <translation>افت &lt;b&gt;%1&lt;/b&gt;، درستی‌سنجی‌شده (پیش‌بینی %2، بازهٔ ⁦۹۰&#xa0;%⁩ %3)</translation>
    </message>
    <message>
        <source>Loss &lt;b&gt;%1&lt;/b&gt;, predicted (90 % within %2)</source>
        <translation>افت &lt;b&gt;%1&lt;/b&gt;، پیش‌بینی‌شده (بازهٔ ⁦۹۰&#xa0;%⁩ %2)</translation>
    </message>
    <message>
        <source>Power &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>توان &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Area &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>مساحت &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>Latency &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>زمان پاسخ &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Energy &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>انرژی &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Operating point of level %1</source>
        <translation>نقطهٔ کار سطح %1</translation>
    </message>
    <message>
        <source>point</source>
        <translation>نقطه</translation>
    </message>
    <message>
        <source>predicted loss</source>
        <translation>افت پیش‌بینی‌شده</translation>
    </message>
    <message>
        <source>lower end of the 90 % interval</source>
        <translation>کران پایین بازهٔ ⁦۹۰&#xa0;%⁩</translation>
    </message>
    <message>
        <source>upper end of the 90 % interval</source>
        <translation>کران بالای بازهٔ ⁦۹۰&#xa0;%⁩</translation>
    </message>
    <message>
        <source>verified loss</source>
        <translation>افت درستی‌سنجی‌شده</translation>
    </message>
    <message>
        <source>level</source>
        <translation>سطح</translation>
    </message>
</context>
<context>
    <name>hawx::PairMap</name>
    <message>
        <source>Operand pairs</source>
        <translation>جفت‌های عملوند</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>داده‌ای نیست</translation>
    </message>
    <message>
        <source>activation code</source>
        <translation>کد فعال‌سازی</translation>
    </message>
    <message>
        <source>weight code</source>
        <translation>کد وزن</translation>
    </message>
    <message>
        <source>count</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>activation %1 × weight %2
%3 multiplications, %4 %</source>
        <translation>فعال‌سازی ⁦%1⁩ × وزن ⁦%2⁩
%3 ضرب، ⁦%4 %⁩</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>ضرب</translation>
    </message>
</context>
<context>
    <name>hawx::PanelTitle</name>
    <message>
        <source>Detach or attach this panel</source>
        <translation>جدا یا متصل کردن این پنل</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>بستن این پنل</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelPanel</name>
    <message>
        <source>none</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>آنچه رنگ‌ها نشان می‌دهند</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Clear ranges</source>
        <translation>پاک کردن بازه‌ها</translation>
    </message>
    <message>
        <source>Show all points again (Escape)</source>
        <translation>نمایش دوبارهٔ همهٔ نقطه‌ها (Escape)</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>هنوز جبهه‌ای نیست</translation>
    </message>
    <message>
        <source>Explore the network to compare its configurations in all objectives.</source>
        <translation>برای مقایسهٔ پیکربندی‌ها در همهٔ هدف‌ها، شبکه را کاوش کنید.</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 نقطه</translation>
    </message>
    <message>
        <source>%L1 of %L2 points within the ranges</source>
        <translation>%L1 از %L2 نقطه درون بازه‌ها</translation>
    </message>
    <message>
        <source>Configurations of the front in all objectives</source>
        <translation>پیکربندی‌های جبهه در همهٔ هدف‌ها</translation>
    </message>
</context>
<context>
    <name>hawx::ParallelView</name>
    <message>
        <source>Parallel coordinates of the front</source>
        <translation>مختصات موازی جبهه</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 از %2 تا %3</translation>
    </message>
    <message>
        <source>Turn the axis over (I)</source>
        <translation>وارونه کردن محور (I)</translation>
    </message>
    <message>
        <source>Drag to move the axis (Ctrl+Left, Right)</source>
        <translation>برای جابه‌جایی محور بکشید (⁦Ctrl+Left, Right⁩)</translation>
    </message>
</context>
<context>
    <name>hawx::ParetoPlot</name>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>آنچه محور افقی نشان می‌دهد</translation>
    </message>
    <message>
        <source>What the vertical axis shows</source>
        <translation>آنچه محور عمودی نشان می‌دهد</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>آنچه رنگ‌ها نشان می‌دهند</translation>
    </message>
    <message>
        <source>Front of configurations</source>
        <translation>جبههٔ پیکربندی‌ها</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>Also show points that others dominate in these two objectives</source>
        <translation>نقطه‌های مغلوب در این دو هدف نیز نمایش داده شوند</translation>
    </message>
    <message>
        <source>Show everything of interest (Home, or a double click in the plot)</source>
        <translation>نمایش همهٔ بخش مهم (Home یا دوبار کلیک در نمودار)</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>همهٔ نقطه‌ها</translation>
    </message>
    <message>
        <source>All points (%1 more)</source>
        <translation>همهٔ نقطه‌ها (%1 تای دیگر)</translation>
    </message>
    <message>
        <source>limit the %1</source>
        <translation>محدود کردن %1</translation>
    </message>
    <message>
        <source>Front of configurations: %1 and %2</source>
        <translation>جبههٔ پیکربندی‌ها: %1 و %2</translation>
    </message>
</context>
<context>
    <name>hawx::Picture</name>
    <message>
        <source>The name %1 does not end in .png, .svg or .pdf, which say what is written.</source>
        <translation>نام %1 به ⁦.png⁩، ⁦.svg⁩ یا ⁦.pdf⁩ ختم نمی‌شود که قالب خروجی را تعیین می‌کند.</translation>
    </message>
    <message>
        <source>The picture %1 was not written: %2.</source>
        <translation>تصویر %1 نوشته نشد: %2.</translation>
    </message>
</context>
<context>
    <name>hawx::PictureDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;عنوان</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>برون‌بری تصویر</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>تصویر PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>ترسیم SVG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>سند PDF</translation>
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
        <translation>عنوان</translation>
    </message>
    <message>
        <source>light, for paper</source>
        <translation>روشن، برای کاغذ</translation>
    </message>
    <message>
        <source>dark, for slides</source>
        <translation>تیره، برای اسلاید</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>پیش‌نمایش</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;قالب</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;تفکیک‌پذیری</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;پهنا</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;ارتفاع</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;رنگ‌ها</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;ذخیره با نام…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>⁦%1 × %2⁩ پیکسل</translation>
    </message>
    <message>
        <source>lines and letters, sharp at any size</source>
        <translation>خط‌ها و حروف، واضح در هر اندازه</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundController</name>
    <message>
        <source>Reading %1</source>
        <translation>خواندن %1</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>دسته‌بندی</translation>
    </message>
    <message>
        <source>Classifying the test images</source>
        <translation>دسته‌بندی تصاویر آزمون</translation>
    </message>
</context>
<context>
    <name>hawx::PlaygroundPanel</name>
    <message>
        <source>Eraser</source>
        <translation>پاک‌کن</translation>
    </message>
    <message>
        <source>Draw black instead of white (E)</source>
        <translation>کشیدن با رنگ سیاه به‌جای سفید (E)</translation>
    </message>
    <message>
        <source>No network to play with</source>
        <translation>شبکه‌ای برای آزمودن نیست</translation>
    </message>
    <message>
        <source>Open a network and explore it to see how exact and approximate circuits classify images that you pick, drop or draw.</source>
        <translation>شبکه‌ای را باز و کاوش کنید تا ببینید مدارهای دقیق و تقریبی تصاویری را که برمی‌گزینید، رها می‌کنید یا می‌کشید چگونه دسته‌بندی می‌کنند.</translation>
    </message>
    <message>
        <source>&amp;Feature maps of</source>
        <translation>ن&amp;قشه‌های ویژگی</translation>
    </message>
    <message>
        <source>Layer whose feature maps are shown</source>
        <translation>لایه‌ای که نقشه‌های ویژگی آن نمایش داده می‌شود</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>نقشه‌های ویژگی</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>All black (Delete)</source>
        <translation>همه سیاه (Delete)</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>معکوس</translation>
    </message>
    <message>
        <source>Exchange dark and light</source>
        <translation>جابه‌جایی تیره و روشن</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>پهنای قلم</translation>
    </message>
    <message>
        <source>All test images</source>
        <translation>همهٔ تصاویر آزمون</translation>
    </message>
    <message>
        <source>Wrong only when approximate</source>
        <translation>نادرست فقط در تقریب</translation>
    </message>
    <message>
        <source>Images to pick from</source>
        <translation>تصاویر قابل انتخاب</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>تصویر قبلی</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>تصویر بعدی</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>تصادفی</translation>
    </message>
    <message>
        <source>Any image</source>
        <translation>یک تصویر دلخواه</translation>
    </message>
    <message>
        <source>Images of the data set</source>
        <translation>تصاویر مجموعه‌داده</translation>
    </message>
    <message>
        <source>The approximation gets no other image wrong.</source>
        <translation>تقریب، هیچ تصویر دیگری را نادرست دسته‌بندی نمی‌کند.</translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>در حال جست‌وجوی آن‌ها …</translation>
    </message>
    <message>
        <source>Both networks agree, in %1</source>
        <translation>هر دو شبکه هم‌نظرند، در %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The networks disagree&lt;/b&gt;, in %1</source>
        <translation>&lt;b&gt;شبکه‌ها هم‌نظر نیستند&lt;/b&gt;، در %1</translation>
    </message>
</context>
<context>
    <name>hawx::PointSummary</name>
    <message>
        <source>Power</source>
        <translation>توان</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>مساحت</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>افت</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>درستی‌سنجی‌شده</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>پیش‌بینی‌شده</translation>
    </message>
    <message>
        <source>Top-1 accuracy %1&#xa0;% of exact %2&#xa0;%, measured bit-true; predicted was %3, 90 % within %4.</source>
        <translation>دقت top-1 برابر ⁦%1&#xa0;%⁩ در برابر ⁦%2&#xa0;%⁩ دقیق، با اندازه‌گیری بیت‌دقیق؛ پیش‌بینی %3 بود، با بازهٔ ⁦۹۰&#xa0;%⁩ %4.</translation>
    </message>
    <message>
        <source>90 % within %1, against exact top-1 accuracy of %2&#xa0;%. Not verified bit-true.</source>
        <translation>بازهٔ ⁦۹۰&#xa0;%⁩ %1، در برابر دقت top-1 دقیق ⁦%2&#xa0;%⁩. درستی‌سنجی بیت‌دقیق نشده است.</translation>
    </message>
    <message>
        <source>Latency %1, energy %2 for an image.</source>
        <translation>زمان پاسخ %1 و انرژی %2 برای هر تصویر.</translation>
    </message>
</context>
<context>
    <name>hawx::ProjectController</name>
    <message>
        <source>Opening %1</source>
        <translation>باز کردن %1</translation>
    </message>
</context>
<context>
    <name>hawx::QuantiseController</name>
    <message>
        <source>Quantising %1</source>
        <translation>کوانتیزه‌سازی %1</translation>
    </message>
</context>
<context>
    <name>hawx::Quantity</name>
    <message>
        <source>%1 to %2</source>
        <translation>[%1, %2]</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ثانیه</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 دقیقه و %2 ثانیه</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ساعت و %2 دقیقه</translation>
    </message>
</context>
<context>
    <name>hawx::QuestionView</name>
    <message>
        <source>&amp;Check</source>
        <translation>بررسی پا&amp;سخ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>یکی از پاسخ‌ها را انتخاب کنید.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>یک عدد وارد کنید.</translation>
    </message>
</context>
<context>
    <name>hawx::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>پرونده‌های &amp;اخیر</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;پاک کردن این فهرست</translation>
    </message>
</context>
<context>
    <name>hawx::ReportController</name>
    <message>
        <source>Writing a report</source>
        <translation>نوشتن گزارش</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>ذخیرهٔ گزارش</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>متن (*.txt)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>ذخیره کردن گزارش</translation>
    </message>
</context>
<context>
    <name>hawx::ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>گزارش مشکل</translation>
    </message>
    <message>
        <source>This describes the program, this machine, the settings, the numbers of rows of the open session and the end of the log. It does not name you, the machine, files, folders, networks, images or classes; a line of the log keeps only words of HAWX itself. Nothing is sent: copy or save it, read it, and add what you did.</source>
        <translation>این گزارش، برنامه، این رایانه، تنظیمات، تعداد سطرهای نشست باز و سطرهای پایانی گزارش رویدادها را شرح می‌دهد. نامی از شما، رایانه، پرونده‌ها، پوشه‌ها، شبکه‌ها، تصاویر یا کلاس‌ها در آن نیست؛ از هر سطر گزارش رویدادها فقط واژه‌های خود HAWX می‌ماند. چیزی فرستاده نمی‌شود: آن را رونوشت یا ذخیره کنید، بخوانید و بنویسید که چه کرده‌اید.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;ذخیره…</translation>
    </message>
</context>
<context>
    <name>hawx::ScatterChart</name>
    <message>
        <source>The wheel zooms, a drag pans, a double click shows everything</source>
        <translation>چرخ ماوس بزرگ‌نمایی، کشیدن جابه‌جا، و دوبار کلیک همه را نمایان می‌کند</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Not dominated</source>
        <translation>نامغلوب</translation>
    </message>
</context>
<context>
    <name>hawx::SessionDocument</name>
    <message>
        <source>Opening %1</source>
        <translation>باز کردن %1</translation>
    </message>
    <message>
        <source>HAWX did not end properly while this session was open; what was done until then is here.</source>
        <translation>در حالی که این نشست باز بود، HAWX به‌درستی بسته نشد؛ آنچه تا آن زمان انجام شده بود اینجاست.</translation>
    </message>
    <message>
        <source>%1 What you see is a copy that has no name yet.</source>
        <translation>‏%1 آنچه می‌بینید رونوشتی است که هنوز نامی ندارد.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>ذخیره کردن %1</translation>
    </message>
</context>
<context>
    <name>hawx::SessionPrompts</name>
    <message>
        <source>Save session</source>
        <translation>ذخیرهٔ نشست</translation>
    </message>
    <message>
        <source>HAWX sessions (*.hawx)</source>
        <translation>نشست‌های HAWX (*.hawx)</translation>
    </message>
    <message>
        <source>Unsaved exploration</source>
        <translation>کاوش ذخیره‌نشده</translation>
    </message>
    <message>
        <source>What was explored is not saved yet. Save it?</source>
        <translation>نتایج کاوش هنوز ذخیره نشده است. ذخیره شود؟</translation>
    </message>
    <message>
        <source>The exploration of %1 from %2 was not saved. Open it?</source>
        <translation>کاوش %1 در تاریخ %2 ذخیره نشده است. باز شود؟</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>بعداً بپرس</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are asked for later.</source>
        <translation>
            <numerusform>دربارهٔ %Ln مورد قدیمی‌تر بعداً پرسیده می‌شود.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hawx::ShortcutSheet</name>
    <message>
        <source>Front: choose a point</source>
        <translation>جبهه: انتخاب نقطه</translation>
    </message>
    <message>
        <source>Click, or arrow keys</source>
        <translation>کلیک، یا کلیدهای جهت</translation>
    </message>
    <message>
        <source>Front: set a limit</source>
        <translation>جبهه: تعیین محدودیت</translation>
    </message>
    <message>
        <source>Drag its line or tab</source>
        <translation>کشیدن خط یا زبانهٔ آن</translation>
    </message>
    <message>
        <source>Front: zoom, pan, show all</source>
        <translation>جبهه: بزرگ‌نمایی، جابه‌جایی، نمایش همه</translation>
    </message>
    <message>
        <source>Wheel, drag, Home</source>
        <translation>چرخ، کشیدن، Home</translation>
    </message>
    <message>
        <source>Sensitivity: select a block of filters</source>
        <translation>حساسیت: انتخاب یک بلوک از فیلترها</translation>
    </message>
    <message>
        <source>Drag, or Shift and arrow keys</source>
        <translation>کشیدن، یا Shift و کلیدهای جهت</translation>
    </message>
    <message>
        <source>Sensitivity: add or remove a filter</source>
        <translation>حساسیت: افزودن یا برداشتن یک فیلتر</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>کلید Ctrl و کلیک</translation>
    </message>
    <message>
        <source>Sensitivity: zoom</source>
        <translation>حساسیت: بزرگ‌نمایی</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>کلید Ctrl و چرخ</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>میان‌برهای صفحه‌کلید</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>فرمان</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>در پنل‌ها</translation>
    </message>
</context>
<context>
    <name>hawx::TableWindow</name>
    <message>
        <source>Copy &amp;all</source>
        <translation>رونوشت از &amp;همه</translation>
    </message>
</context>
<context>
    <name>hawx::TargetsPanel</name>
    <message>
        <source>Max &amp;loss</source>
        <translation>حداکثر ا&amp;فت</translation>
    </message>
    <message>
        <source>Largest loss of top-1 accuracy, in percentage points</source>
        <translation>بیشترین افت دقت top-1، به واحد درصد</translation>
    </message>
    <message>
        <source>Max &amp;power</source>
        <translation>حداکثر &amp;توان</translation>
    </message>
    <message>
        <source>Largest power of the multipliers</source>
        <translation>بیشترین توان ضرب‌کننده‌ها</translation>
    </message>
    <message>
        <source>Max &amp;area</source>
        <translation>حداکثر &amp;مساحت</translation>
    </message>
    <message>
        <source>Largest area of the multipliers</source>
        <translation>بیشترین مساحت ضرب‌کننده‌ها</translation>
    </message>
    <message>
        <source>Max la&amp;tency</source>
        <translation>حداکثر &amp;زمان پاسخ</translation>
    </message>
    <message>
        <source>Longest time for one image</source>
        <translation>طولانی‌ترین زمان برای یک تصویر</translation>
    </message>
    <message>
        <source>Max &amp;energy</source>
        <translation>حداکثر انر&amp;ژی</translation>
    </message>
    <message>
        <source>Most energy of the multipliers for one image</source>
        <translation>بیشترین انرژی ضرب‌کننده‌ها برای یک تصویر</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>برداشتن این محدودیت</translation>
    </message>
</context>
<context>
    <name>hawx::TourSteps</name>
    <message>
        <source>A network and its images</source>
        <translation>یک شبکه و تصاویر آن</translation>
    </message>
    <message>
        <source>The tour works with the network that is open. The built-in example is a small one that tells pieces of clothing apart.</source>
        <translation>تور با شبکه‌ای که باز است کار می‌کند. مثال همراه، شبکهٔ کوچکی است که انواع پوشاک را از هم تشخیص می‌دهد.</translation>
    </message>
    <message>
        <source>Open a network and images, or the built-in example (Ctrl+Shift+L).</source>
        <translation>یک شبکه و تصاویر، یا مثال همراه (⁦Ctrl+Shift+L⁩) را باز کنید.</translation>
    </message>
    <message>
        <source>%1 has been explored already.</source>
        <translation>‏%1 پیش‌تر کاوش شده است.</translation>
    </message>
    <message>
        <source>Network and images are open.</source>
        <translation>شبکه و تصاویر باز هستند.</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>کاوش</translation>
    </message>
    <message>
        <source>A search measures how much each filter minds each circuit. Then it looks for configurations that save power and area at little loss. It runs in the background.</source>
        <translation>جست‌وجو اندازه می‌گیرد که هر فیلتر چقدر به هر مدار حساس است. سپس در پی پیکربندی‌هایی می‌گردد که با افتی ناچیز در توان و مساحت صرفه‌جویی می‌کنند. این کار در پس‌زمینه انجام می‌شود.</translation>
    </message>
    <message>
        <source>Press Explore and wait until the search has ended.</source>
        <translation>دکمهٔ «کاوش» را بزنید و منتظر پایان جست‌وجو بمانید.</translation>
    </message>
    <message>
        <source>%1 filters and %2 circuits: there are more configurations than anybody can try. The search kept %3 that no other one beats. The exact network is right in %4 of 100 images.</source>
        <translation>%1 فیلتر و %2 مدار: پیکربندی‌ها بیش از آن‌اند که کسی بتواند همه را بیازماید. جست‌وجو %3 پیکربندی را نگه داشت که هیچ پیکربندی دیگری بر آن‌ها برتری ندارد. شبکهٔ دقیق از هر ۱۰۰ تصویر، %4 تصویر را درست تشخیص می‌دهد.</translation>
    </message>
</context>
<context>
    <name>hawx::ToursDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;باز کردن</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>تورهای آموزشی</translation>
    </message>
    <message>
        <source>A tour points at a control, waits until you have used it, and says what changed. Nothing is lost: leave it whenever you like, and undo what it did.</source>
        <translation>تور به یک کنترل اشاره می‌کند، منتظر می‌ماند تا از آن استفاده کنید و می‌گوید چه تغییری رخ داد. چیزی از دست نمی‌رود: هر وقت خواستید تور را ترک کنید و کارهایش را برگردانید.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>تمرین‌ها</translation>
    </message>
    <message>
        <source>Open the exercises</source>
        <translation>باز کردن تمرین‌ها</translation>
    </message>
    <message>
        <source>Questions on what is open in the window; the answers are checked.</source>
        <translation>پرسش‌هایی دربارهٔ آنچه در پنجره باز است؛ پاسخ‌ها بررسی می‌شوند.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln solved</source>
        <translation>
            <numerusform>%1 از %Ln تمرین حل شده است</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes, done</source>
        <translation>
            <numerusform>%Ln دقیقه، انجام‌شده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln دقیقه</numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>شروع دوباره</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شروع</translation>
    </message>
    <message>
        <source>Start the tour: %1</source>
        <translation>شروع تور: %1</translation>
    </message>
</context>
<context>
    <name>hawx::ValidationPanel</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;لایه‌ها</translation>
    </message>
    <message>
        <source>Simulated layers</source>
        <translation>لایه‌های شبیه‌سازی‌شده</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>سنتز</translation>
    </message>
    <message>
        <source>Synthesised circuits</source>
        <translation>مدارهای سنتزشده</translation>
    </message>
    <message>
        <source>Simulates the exported hardware of the layers that are ticked on a test image, compares every accumulator with the bit-true engine, and synthesises their circuits. Large layers take minutes.</source>
        <translation>سخت‌افزار برون‌بری‌شدهٔ لایه‌های تیک‌خورده را روی یک تصویر آزمون شبیه‌سازی می‌کند، همهٔ انباره‌ها را با موتور بیت‌دقیق مقایسه می‌کند و مدارهایشان را سنتز می‌کند. لایه‌های بزرگ چند دقیقه طول می‌کشند.</translation>
    </message>
    <message>
        <source>%1 of %2 accumulators differ from the bit-true engine.</source>
        <translation>%1 انباره از %2 انباره با موتور بیت‌دقیق تفاوت دارد.</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine, and all cycles are as predicted.</source>
        <translation>همهٔ %1 انباره با موتور بیت‌دقیق برابرند و تعداد چرخه‌ها همان است که پیش‌بینی شده بود.</translation>
    </message>
    <message>
        <source>All %1 accumulators equal those of the bit-true engine.</source>
        <translation>همهٔ %1 انباره با موتور بیت‌دقیق برابرند.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>انباره‌ها</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>تفاوت‌ها</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>چرخه‌ها</translation>
    </message>
    <message>
        <source>Cycles predicted</source>
        <translation>چرخه‌های پیش‌بینی‌شده</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>مدار</translation>
    </message>
    <message>
        <source>LUTs predicted</source>
        <translation>تعداد LUT پیش‌بینی‌شده</translation>
    </message>
    <message>
        <source>LUTs measured</source>
        <translation>تعداد LUT اندازه‌گیری‌شده</translation>
    </message>
    <message>
        <source>Area predicted</source>
        <translation>مساحت پیش‌بینی‌شده</translation>
    </message>
    <message>
        <source>Area measured</source>
        <translation>مساحت اندازه‌گیری‌شده</translation>
    </message>
</context>
<context>
    <name>hawx::ValueBar</name>
    <message>
        <source>Colours of %1, from %2 to %3</source>
        <translation>رنگ‌های %1، از ⁦%2⁩ تا ⁦%3⁩</translation>
    </message>
</context>
<context>
    <name>hawx::VerifyController</name>
    <message>
        <source>Verifying a configuration</source>
        <translation>درستی‌سنجی یک پیکربندی</translation>
    </message>
</context>
<context>
    <name>hawx::WindowState</name>
    <message>
        <source>This needs the circuits; they are being read.</source>
        <translation>برای این کار مدارها لازم‌اند؛ در حال خوانده شدن هستند.</translation>
    </message>
    <message>
        <source>This needs a search that has ended. Open a network and its images, and press Explore.</source>
        <translation>برای این کار یک جست‌وجوی پایان‌یافته لازم است. شبکه و تصاویر آن را باز کنید و «کاوش» را بزنید.</translation>
    </message>
    <message>
        <source>This needs a search that has ended, and its network and images. Open them, and press Explore.</source>
        <translation>برای این کار یک جست‌وجوی پایان‌یافته و شبکه و تصاویر آن لازم است. آن‌ها را باز کنید و «کاوش» را بزنید.</translation>
    </message>
    <message>
        <source>This needs the export window. Press Export.</source>
        <translation>برای این کار پنجرهٔ برون‌بری لازم است. «برون‌بری» را بزنید.</translation>
    </message>
    <message>
        <source>%1, filter %2</source>
        <translation>فیلتر %2 از لایهٔ %1</translation>
    </message>
</context>
<context>
    <name>hawx::Workspace</name>
    <message>
        <source>Front</source>
        <translation>جبهه</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>شبکه‌ای نیست</translation>
    </message>
    <message>
        <source>Open a trained network, or drop its file here.</source>
        <translation>یک شبکهٔ آموزش‌دیده باز کنید یا پروندهٔ آن را اینجا رها کنید.</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>تصویری نیست</translation>
    </message>
    <message>
        <source>No configuration</source>
        <translation>پیکربندی‌ای نیست</translation>
    </message>
    <message>
        <source>Set a limit, or click a point of the front.</source>
        <translation>یک محدودیت تعیین کنید یا روی نقطه‌ای از جبهه کلیک کنید.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>شبکه</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>داده‌ها</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>حساسیت</translation>
    </message>
    <message>
        <source>All objectives</source>
        <translation>همهٔ هدف‌ها</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>مقایسه</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>مدارها</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>بازرس</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>زمین بازی</translation>
    </message>
    <message>
        <source>Notes on this exploration; they are kept in its session.</source>
        <translation>یادداشت‌هایی دربارهٔ این کاوش که در نشست آن نگه داشته می‌شوند.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>یادداشت‌ها</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>الزامات</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>پیکربندی</translation>
    </message>
    <message>
        <source>Export or copy %1</source>
        <translation>برون‌بری یا رونوشت از %1</translation>
    </message>
    <message>
        <source>The front of a session is that of its machine; explore for others.</source>
        <translation>جبههٔ هر نشست به شتاب‌دهندهٔ همان نشست تعلق دارد؛ برای شتاب‌دهنده‌های دیگر کاوش کنید.</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>در حال کاوش</translation>
    </message>
    <message>
        <source>The front appears here as soon as it is predicted.</source>
        <translation>جبهه به‌محض پیش‌بینی در اینجا نمایش داده می‌شود.</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>در حال پروفایل‌گیری</translation>
    </message>
    <message>
        <source>What each filter makes of each circuit&apos;s errors appears here.</source>
        <translation>اثر خطاهای هر مدار بر هر فیلتر در اینجا نمایش داده می‌شود.</translation>
    </message>
    <message>
        <source>No front yet</source>
        <translation>هنوز جبهه‌ای نیست</translation>
    </message>
    <message>
        <source>Explore the network to find configurations that save power and area at little loss.</source>
        <translation>شبکه را کاوش کنید تا پیکربندی‌هایی پیدا شوند که با افتی ناچیز در توان و مساحت صرفه‌جویی می‌کنند.</translation>
    </message>
    <message>
        <source>A search needs a network and images.</source>
        <translation>جست‌وجو به شبکه و تصاویر نیاز دارد.</translation>
    </message>
    <message>
        <source>No sensitivity yet</source>
        <translation>حساسیت هنوز اندازه‌گیری نشده است</translation>
    </message>
    <message>
        <source>Exploring also measures how much each filter minds each circuit.</source>
        <translation>کاوش، میزان حساسیت هر فیلتر به هر مدار را نیز اندازه می‌گیرد.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Explores approximate arithmetic in neural-network accelerators. Without arguments it opens what was open last, or the built-in example.</source>
        <translation>کاوش محاسبات تقریبی در شتاب‌دهنده‌های شبکهٔ عصبی. بدون آرگومان، آنچه آخرین بار باز بود یا مثال همراه باز می‌شود.</translation>
    </message>
    <message>
        <source>A network, or a session (.hawx).</source>
        <translation>یک شبکه یا یک نشست (‎.hawx).</translation>
    </message>
    <message>
        <source>Write more into the log of the program.</source>
        <translation>نوشتن جزئیات بیشتر در گزارش رویدادهای برنامه.</translation>
    </message>
    <message>
        <source>A folder or list (CSV) of labelled images.</source>
        <translation>پوشه یا فهرستی (CSV) از تصاویر برچسب‌دار.</translation>
    </message>
</context>
</TS>
