/** The short names people write, and icons of Material's set that have a sign of their own in Unicode. */
const NAMES =
  'smile=😄 smiley=😃 grinning=😀 grin=😁 joy=😂 rofl=🤣 laughing=😆 wink=😉 blush=😊 heart_eyes=😍 thinking=🤔 sunglasses=😎 ' +
  'neutral_face=😐 confused=😕 worried=😟 cry=😢 sob=😭 angry=😠 rage=😡 scream=😱 sweat_smile=😅 sleeping=😴 upside_down=🙃 ' +
  'nerd=🤓 exploding_head=🤯 shrug=🤷 facepalm=🤦 robot=🤖 ghost=👻 skull=💀 alien=👽 poop=💩 wave=👋 ok_hand=👌 thumbsup=👍 +1=👍 ' +
  'thumbsdown=👎 -1=👎 clap=👏 raised_hands=🙌 pray=🙏 muscle=💪 point_right=👉 point_left=👈 point_up=☝️ point_down=👇 eyes=👀 ' +
  'heart=❤️ broken_heart=💔 star=⭐ star2=🌟 sparkles=✨ fire=🔥 boom=💥 zap=⚡ tada=🎉 confetti_ball=🎊 gift=🎁 trophy=🏆 ' +
  'medal=🏅 100=💯 rocket=🚀 airplane=✈️ car=🚗 ship=🚢 anchor=⚓ construction=🚧 rotating_light=🚨 warning=⚠️ no_entry=⛔ ' +
  'no_entry_sign=🚫 x=❌ white_check_mark=✅ heavy_check_mark=✔️ ballot_box_with_check=☑️ question=❓ grey_question=❔ ' +
  'exclamation=❗ bangbang=‼️ information_source=ℹ️ bulb=💡 bell=🔔 no_bell=🔕 mega=📣 loudspeaker=📢 lock=🔒 unlock=🔓 key=🔑 ' +
  'mag=🔍 hammer=🔨 wrench=🔧 hammer_and_wrench=🛠️ tools=🛠️ gear=⚙️ nut_and_bolt=🔩 link=🔗 paperclip=📎 pushpin=📌 ' +
  'round_pushpin=📍 scissors=✂️ pencil=📝 pencil2=✏️ memo=📝 book=📖 books=📚 bookmark=🔖 page_facing_up=📄 clipboard=📋 ' +
  'calendar=📅 date=📅 chart_with_upwards_trend=📈 chart_with_downwards_trend=📉 bar_chart=📊 file_folder=📁 ' +
  'open_file_folder=📂 package=📦 inbox_tray=📥 outbox_tray=📤 email=📧 envelope=✉️ mailbox=📫 phone=☎️ iphone=📱 computer=💻 ' +
  'desktop_computer=🖥️ keyboard=⌨️ floppy_disk=💾 cd=💿 camera=📷 movie_camera=🎥 tv=📺 hourglass=⌛ watch=⌚ alarm_clock=⏰ ' +
  'stopwatch=⏱️ clock1=🕐 sunny=☀️ cloud=☁️ rainbow=🌈 snowflake=❄️ umbrella=☔ earth_africa=🌍 earth_americas=🌎 globe_with_meridians=🌐 ' +
  'house=🏠 office=🏢 factory=🏭 hospital=🏥 bank=🏦 coffee=☕ tea=🍵 beer=🍺 beers=🍻 pizza=🍕 cake=🍰 apple=🍎 bug=🐛 ant=🐜 ' +
  'bee=🐝 turtle=🐢 snake=🐍 whale=🐳 dolphin=🐬 penguin=🐧 cat=🐱 dog=🐶 unicorn=🦄 octopus=🐙 seedling=🌱 evergreen_tree=🌲 ' +
  'recycle=♻️ shield=🛡️ wastebasket=🗑️ money=💰 moneybag=💰 dollar=💵 credit_card=💳 gem=💎 scales=⚖️ balance_scale=⚖️ test_tube=🧪 ' +
  'microscope=🔬 dna=🧬 art=🎨 puzzle=🧩 jigsaw=🧩 dart=🎯 game_die=🎲 arrow_right=➡️ arrow_left=⬅️ arrow_up=⬆️ arrow_down=⬇️ ' +
  'arrows_counterclockwise=🔄 repeat=🔁 fast_forward=⏩ rewind=⏪ arrow_forward=▶️ pause_button=⏸️ stop_button=⏹️ ' +
  'red_circle=🔴 orange_circle=🟠 yellow_circle=🟡 green_circle=🟢 large_blue_circle=🔵 white_circle=⚪ black_circle=⚫ ' +
  'checkered_flag=🏁 triangular_flag_on_post=🚩 copyright=©️ registered=®️ tm=™️ one=1️⃣ two=2️⃣ three=3️⃣ four=4️⃣ five=5️⃣ ' +
  'material-check=✔️ material-check-all=✔️ material-check-circle=✅ material-close=✖️ material-close-circle=❌ material-alert=⚠️ ' +
  'material-information=ℹ️ material-information-outline=ℹ️ material-arrow-right=→ material-arrow-left=← material-arrow-up=↑ ' +
  'material-arrow-down=↓ material-lightbulb=💡 material-lock=🔒 material-key=🔑 material-cog=⚙️ material-rocket=🚀 ' +
  'material-rocket-launch=🚀 material-magnify=🔍 material-pencil=✏️ material-download=⬇️ material-upload=⬆️ material-plus=+ ' +
  'material-minus=− material-help-circle=❓ material-star=⭐ material-heart=❤️ material-bug=🐛 material-clock-fast=⏱️ ' +
  'material-scale-balance=⚖️ material-format-font=🗚 material-home=🏠 material-email=✉️ material-account=👤 material-bell=🔔 ' +
  'material-folder=📁 material-file=📄 material-cloud=☁️ material-database=🗄️ material-server=🖥️ material-shield=🛡️ ' +
  'octicons-arrow-right-24=→ octicons-check-16=✔️ octicons-alert-16=⚠️ octicons-info-16=ℹ️ octicons-tag-24=🏷️ ' +
  'octicons-rocket-24=🚀 octicons-heart-fill-24=❤️ octicons-beaker-24=🧪 octicons-gear-16=⚙️ octicons-link-external-16=↗';

const EMOJI = new Map(
  NAMES.split(' ').map((entry): [string, string] => {
    const at = entry.lastIndexOf('=');
    return [entry.slice(0, at), entry.slice(at + 1)];
  }),
);

export function emojiNamed(name: string): string | undefined {
  return EMOJI.get(name);
}
